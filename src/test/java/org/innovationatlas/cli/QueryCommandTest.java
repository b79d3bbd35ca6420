package org.innovationatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.serve.TestServer;
import org.innovationatlas.vocab.Inno;
import org.junit.jupiter.api.Test;

class QueryCommandTest {
  private static final String LABORATORIES =
      """
      PREFIX inno: <https://w3id.org/innovation-atlas/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX institution: <https://example.org/small/institution/>
      SELECT ?thing ?name { ?thing a inno:Laboratory ; rdfs:label ?name }
      """;

  private static Run ask(String query, Object... more) {
    var args = new Object[more.length + 4];
    args[0] = "query";
    args[1] = "-";
    args[2] = "--facts";
    args[3] = Run.SMALL;
    System.arraycopy(more, 0, args, 4, more.length);
    return Run.withInput(query, args);
  }

  @Test
  void printsRowsAsATable() {
    assertThat(ask(LABORATORIES))
        .isEqualTo(
            new Run(
                0,
                """
                thing                           name
                ------------------------------  ------------------
                institution:lantern-laboratory  Lantern Laboratory
                1 row
                """,
                ""));
  }

  @Test
  void alignsColumnsOfChineseText() {
    var run = ask("SELECT ?a ?b { VALUES (?a ?b) { ('北区' 1) ('north' 22) } }");

    assertThat(run.out())
        .isEqualTo(
            """
            a      b
            -----  --
            北区   1
            north  22
            2 rows
            """);
  }

  @Test
  void printsRowsInTheFormatsOfTheStandard() {
    assertThat(ask(LABORATORIES, "--format", "csv").out())
        .isEqualTo(
            "thing,name\r\nhttps://example.org/small/institution/lantern-laboratory,Lantern"
                + " Laboratory\r\n");
    assertThat(ask(LABORATORIES, "--format", "json").out()).contains("\"xml:lang\":\"en\"");
    assertThat(ask(LABORATORIES, "--format", "xml").out()).contains("<literal xml:lang=\"en\">");
    assertThat(ask(LABORATORIES, "--format", "tsv").out()).contains("\"Lantern Laboratory\"@en");
  }

  @Test
  void answersYesOrNo() {
    assertThat(ask("ASK { ?s ?p ?o }").out()).isEqualTo("yes\n");
    assertThat(ask("ASK { <urn:x> ?p ?o }").out()).isEqualTo("no\n");
  }

  @Test
  void printsAGraph() {
    var query = "CONSTRUCT { ?s ?p 'Lantern' } { ?s ?p 'Lantern Laboratory'@en }";

    assertThat(ask(query).out()).contains("\"Lantern\" .");
    assertThat(ask(query, "--format", "table").code()).isEqualTo(2);
  }

  @Test
  void printsClaimsAsRdf12() {
    var query =
        """
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        CONSTRUCT { ?claim ?p ?o } {
          ?claim rdf:predicate <https://w3id.org/innovation-atlas/ontology#status> ; ?p ?o }
        """;

    var graph = RDFParser.fromString(ask(query, "--format", "ttl12").out(), Lang.TURTLE).toGraph();

    var reified = graph.find(Node.ANY, RDF.reifies.asNode(), Node.ANY).toList();
    assertThat(reified).hasSize(1);
    assertThat(reified.get(0).getObject().getTriple().toString())
        .contains("institution/lantern-laboratory", "ontology#status", "status/completed");
    assertThat(graph.contains(Node.ANY, Inno.QUOTE, NodeFactory.createLiteralString("has built")))
        .isTrue();
    assertThat(graph.contains(Node.ANY, RDF.subject.asNode(), Node.ANY)).isFalse();
  }

  @Test
  void givesVariablesTheValuesOfParameters() {
    var query = "PREFIX district: <https://example.org/small/district/> SELECT ?p ?o { ?s ?p ?o }";

    var run = ask(query, "--param", "s=district:north", "--format", "csv");

    assertThat(run.out()).contains("North District").doesNotContain("Lantern Laboratory");
  }

  @Test
  void knowsTheVariablesOfTheQuery() {
    var run = ask("SELECT ?p { ?district ?p ?o }", "--param", "distrct=x");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("\"distrct\" is not a variable of the query. Did you mean \"district\"?\n");
    assertThat(ask("SELECT ?p { ?district ?p ?o }", "--param", "size=x").err())
        .contains("\"size\" is not a variable of the query; expected one of district, p, o\n");
  }

  @Test
  void tellsWhereAQueryIsWrong() {
    var run = ask("SELECT ?p {\n  ?s ?p }");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("-:2:9: this is not SPARQL: \"}\" stands where");
  }

  @Test
  void answersFromTheGraphsThatTheQueryNamesAsTheEndpointDoes() throws IOException {
    var query =
        """
        SELECT ?number FROM <https://example.org/small/graph/sources>
        { ?passage <https://w3id.org/innovation-atlas/ontology#passageNumber> ?number }
        """;
    var all =
        "SELECT (COUNT(*) AS ?n) FROM <https://example.org/small/passage/2030/1/2> { ?s ?p ?o }";
    try (var server = TestServer.of(ServedFacts.content(Run.SMALL))) {
      for (String text : List.of(query, all)) {
        var remote = ask(text, "--endpoint", server.sparql());

        assertThat(remote).isEqualTo(ask(text));
        assertThat(remote.out()).endsWith("1 row\n");
      }
    }
  }

  @Test
  void saysThatAnEndpointDoesNotAnswer() throws IOException {
    var server = TestServer.of(DatasetGraphFactory.create());
    server.close();

    var run = ask("ASK {}", "--endpoint", server.sparql());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo(
            "atlas query: nothing answers at "
                + server.sparql()
                + "; start it, or mend --endpoint\n");
  }

  @Test
  void saysThatAnAddressIsNoEndpoint() throws IOException {
    try (var server = TestServer.of(DatasetGraphFactory.create())) {
      var run = ask("ASK {}", "--endpoint", server.root().resolve("nothing"));

      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err()).contains("/nothing answered 4", "is it a SPARQL endpoint?");
    }
  }

  @Test
  void asksThePackedQuestionsFromAnyFolder() {
    var run = Run.of("query", "elsewhere/queries/districts.rq");

    assertThat(run.out()).endsWith("16 rows\n");
  }

  @Test
  void describesAThing() {
    var run = ask("DESCRIBE <https://example.org/small/district/north>");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("North District");
  }

  @Test
  void putsAParameterInThePlaceOfNoValue() {
    var run = ask("SELECT ?y { VALUES ?y { UNDEF } }", "--param", "y=5", "--format", "csv");

    assertThat(run.out()).isEqualTo("y\r\n5\r\n");
  }

  @Test
  void saysThatTheFileIsMissing() {
    var run = Run.of("query", Path.of("queries/none.rq"));

    assertThat(run)
        .isEqualTo(
            new Run(3, "", "atlas query: queries/none.rq: there is no such file or folder\n"));
  }
}
