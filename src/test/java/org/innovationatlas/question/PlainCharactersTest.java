package org.innovationatlas.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.sparql.lang.sparql_11.JavaCharStream;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11Constants;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11TokenManager;
import org.apache.jena.sparql.lang.sparql_11.TokenMgrError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A query comes apart into the same words, at the same places, as by Jena's own stream. */
class PlainCharactersTest {
  private static final String INSERTED = "\r\n\t \"'#<>{}?:\\@^|&!.0e_u\u00E9\u6D66\uD842\uDFB7";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n",
        "ASK {}",
        "ASK {} ",
        "ASK {}\n",
        "ASK\r\n{\r?s\n\n?p\t?o }",
        "# a comment",
        "# a comment\rASK {}",
        "ASK { ?s ?p \"a \\\"text\\\" \" }",
        "ASK { ?s ?p '''two\nlines''' }",
        "ASK { ?s ?p \"no end }",
        "ASK { ?s ?p '''no end",
        "ASK { ?s ?p \"back \\",
        "ASK { ?s ?p \"浦东 𠮷\" , \"\\u6D66\\u4E1C\" }",
        "SELECT * { <http://no end ",
        "ASK { ?s foaf: 1.5e }",
        "ASK { ?s ?p 1.. }",
        "ASK {} \uD842"
      })
  void comesApartLikeJenas(String query) {
    assertThat(words(PlainCharacters.of(query))).isEqualTo(words(jenas(query)));
  }

  @Test
  void changedQueriesComeApartLikeJenas() throws IOException {
    long seed = 20221231;
    var random = new Random(seed);
    List<String> queries = new ArrayList<>();
    try (var files = Files.newDirectoryStream(Path.of("queries"), "*.rq")) {
      for (Path file : files) {
        queries.add(Files.readString(file));
      }
    }
    assertThat(queries).isNotEmpty();
    for (int i = 0; i < 3_000; i++) {
      var text = new StringBuilder(queries.get(random.nextInt(queries.size())));
      for (int change = random.nextInt(4); change > 0; change--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.setLength(at + 1);
          case 1 -> text.deleteCharAt(at);
          default -> text.insert(at, INSERTED.charAt(random.nextInt(INSERTED.length())));
        }
        text.append(' ');
      }
      var query = text.toString();
      assertThat(words(PlainCharacters.of(query))).as(query).isEqualTo(words(jenas(query)));
    }
  }

  private static JavaCharStream jenas(String query) {
    return new JavaCharStream(new StringReader(query), 1, 1);
  }

  /** Kind, text and place of each word, and what ends them. */
  private static List<String> words(JavaCharStream characters) {
    var manager = new SPARQLParser11TokenManager(characters);
    var words = new ArrayList<String>();
    try {
      for (var word = manager.getNextToken(); ; word = manager.getNextToken()) {
        words.add(
            "%d %s %d:%d-%d:%d"
                .formatted(
                    word.kind,
                    word.image,
                    word.beginLine,
                    word.beginColumn,
                    word.endLine,
                    word.endColumn));
        if (word.kind == SPARQLParser11Constants.EOF) {
          return words;
        }
      }
    } catch (TokenMgrError | Exception e) {
      words.add(String.valueOf(e.getMessage()));
      return words;
    }
  }
}
