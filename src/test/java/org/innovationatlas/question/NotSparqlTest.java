package org.innovationatlas.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a text that is no query: where, in characters, and why, in words. */
class NotSparqlTest {
  private static String told(String query) {
    var wrong = catchThrowableOfType(NotSparql.class, () -> Sparql.parse(query));
    assertThat(wrong).as(query).isNotNull();
    return wrong.line() + ":" + wrong.column() + " " + wrong.getMessage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ASK { ?s ?p }|1:13 \"}\" stands where something else is expected",
        "ASK {|1:5 the query ends where something else is expected",
        "CLEAR ALL|1:1 \"CLEAR\" stands where BASE, PREFIX, SELECT, DESCRIBE, CONSTRUCT or ASK is expected",
        "ASK {} LIMIT many|1:14 \"many\" is no word of SPARQL",
        "ASK {} LIMIT ?n|1:14 \"?n\" stands where a whole number is expected",
        "SELECT DISTINCT { }|1:17 \"{\" stands where a variable, ( or * is expected",
        "ASK { ?s foaf:name ?o }|1:10 the prefix of foaf:name is not declared",
        "ASK { ?s <http://a b> ?o }|1:10 <http://a b> is no IRI",
        "ASK { ?s ?p \"text }|1:13 the text \"text } has no end",
        "ASK { ?s ?p \"text\\|1:13 the text \"text\\ has no end",
        "ASK { ?s ?p \"\\q\" }|1:14 no escape begins with \\ and \"q\"",
        "ASK { ?s ?p \"\\u12\" }|1:15 \\u is not followed by four hexadecimal digits",
        "ASK { ?s ?p 'it's' }|1:17 \"s\" is no word of SPARQL",
        "x|1:1 \"x\" is no word of SPARQL",
        "SELECT ?s (COUNT(*) AS ?n) {}|0:0 Non-group key variable in SELECT: ?s",
        "ASK { VALUES (?a ?b) { (1) } }|1:26 Mismatch: 2 variables but 1 values",
      })
  void saysWhatIsWrong(String query, String expected) {
    assertThat(told(query)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ASK { ?s ?p \"上海\", }|1:19",
        "ASK { ?s ?p \"𠀀😀\", }|1:19",
        "ASK { # 𠀀𠀀\\n  ?s ?p }|2:9",
        "ASK { ?s ?p \"é\" .\\r\\n ?s ?p }|2:8",
        "ASK { ?s ?p \"é\" .\\r ?s ?p }|2:8",
        "\\t\\tASK {}}|1:9",
        "ASK { ?s ?p \"𠀀\" . foo:bar ?p ?o }|1:19",
      })
  void countsCharacters(String query, String place) {
    var text = query.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");

    assertThat(told(text)).startsWith(place + " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ASK { ?s ?p 上海 }|1:13 \"上海\" is no word of SPARQL",
        "ASK { ?s ?p “x” }|1:13 the character \"“\" (U+201C) can't stand here",
        "ASK { ?s ?p 😀 }|1:13 the character \"😀\" (U+1F600) can't stand here",
        "ASK\u3000{}|1:4 the character U+3000 can't stand here",
        "ASK {\u0000}|1:6 the character U+0000 can't stand here",
      })
  void showsWhatPeopleWriteInOtherScripts(String query, String expected) {
    assertThat(told(query)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "# nothing\n"})
  void saysThatThereIsNothing(String query) {
    assertThat(told(query)).contains("the query ends where BASE, PREFIX, SELECT");
  }

  @Test
  void shortensWhatIsLong() {
    assertThat(told("ASK { ?s ?p " + "𠀀".repeat(10_000)).length()).isLessThan(150);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JSON { 'a': ?s } WHERE { ?s ?p ?o }",
        "SELECT (CALL(<http://f>) AS ?x) {}",
        "CONSTRUCT { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * { LET (?x := 1) }",
        "SELECT * { << ?s ?p ?o >> ?q ?r }"
      })
  void knowsNothingBeyondTheStandard(String query) {
    assertThat(told(query)).startsWith("1:");
  }
}
