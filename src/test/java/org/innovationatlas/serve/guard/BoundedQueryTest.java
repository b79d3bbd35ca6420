package org.innovationatlas.serve.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.serve.TestServer;
import org.innovationatlas.store.MemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that ask for more memory, rows or bytes than one may have. */
class BoundedQueryTest {
  private static final int ROWS = 1000;
  private static final String PAIRS = "{ ?a ?b ?c . ?d ?e ?f } ";
  private static final String BIG = "BIND('0123456789' AS ?x0) ";

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    var limits =
        Limits.ofMachine()
            .withTime(Duration.ofSeconds(20))
            .withRows(5 * ROWS)
            .withBytes(1 << 20)
            .withMemory(4 << 20);
    server = TestServer.of(dataset(), limits);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static DatasetGraph dataset() {
    var subject = NodeFactory.createURI("https://example.org/s");
    var property = NodeFactory.createURI("https://example.org/p");
    return MemoryStore.load(
        target ->
            IntStream.range(0, ROWS)
                .mapToObj(
                    number ->
                        new Quad(
                            subject,
                            subject,
                            property,
                            NodeFactory.createURI("https://example.org/o" + number)))
                .forEach(target));
  }

  /** A text that is doubled with each step. */
  private static String doubled(int times) {
    var text = new StringBuilder(BIG);
    for (int i = 0; i < times; i++) {
      text.append("BIND(CONCAT(?x%d, ?x%d) AS ?x%d) ".formatted(i, i, i + 1));
    }
    return text.toString();
  }

  /** A number that is squared with each step. */
  private static String squared(int times) {
    var text = new StringBuilder("BIND(123456789 AS ?x0) ");
    for (int i = 0; i < times; i++) {
      text.append("BIND(?x%d * ?x%d AS ?x%d) ".formatted(i, i, i + 1));
    }
    return text.toString();
  }

  static List<String> large() {
    return List.of(
        "SELECT * " + PAIRS + "ORDER BY ?c LIMIT 1 OFFSET 2000",
        "SELECT DISTINCT ?c ?f " + PAIRS + "OFFSET 900000",
        "SELECT ?c ?f " + PAIRS + "GROUP BY ?c ?f OFFSET 900000",
        "SELECT ?c ?f (COUNT(*) AS ?n) " + PAIRS + "GROUP BY ?c ?f OFFSET 900000",
        "SELECT (COUNT(DISTINCT *) AS ?n) " + PAIRS,
        "SELECT (COUNT(DISTINCT CONCAT(STR(?c), STR(?f))) AS ?n) " + PAIRS,
        "SELECT (GROUP_CONCAT(?c) AS ?n) " + PAIRS,
        "SELECT * { { SELECT ?c ?f "
            + PAIRS
            + "OFFSET 1 } { SELECT ?c ?f "
            + PAIRS
            + "OFFSET 1 } }",
        "SELECT * { ?a ?b ?c OPTIONAL { SELECT ?c ?f " + PAIRS + "OFFSET 1 } }",
        "SELECT * { ?a ?b ?c MINUS { ?a ?e ?f . ?g ?h ?i } }",
        "SELECT (COUNT(*) AS ?n) { ?s (((!<x:>/^!<x:>)/(!<x:>/^!<x:>))|<x:>) ?y }",
        "SELECT ?x24 { " + doubled(24) + "}",
        "SELECT (STRLEN(?x30) AS ?n) { " + doubled(30) + "}",
        "SELECT (STRLEN(CONCAT(" + "?x14,".repeat(4000) + "'')) AS ?n) { " + doubled(14) + "}",
        "SELECT (STRLEN(REPLACE(?x14, '.', ?x14)) AS ?n) { " + doubled(14) + "}",
        "SELECT * { ?a ?b ?c . " + doubled(12) + "} ORDER BY ?x12");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ORDER BY ?a"})
  void answersWithNoRowsWhoWantsNone(String order) throws Exception {
    var values = "VALUES (?a ?b) { (1 2) (UNDEF 3) } ";
    var query = "SELECT * { " + values + values + "} " + order + " LIMIT 0";

    assertThat(server.query(query).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("large")
  void stopsWhatWouldTakeTooMuchMemory(String query) throws Exception {
    assertRefused(server.query(query), "The query needs more memory");
  }

  @Test
  void computesNoNumberWithoutEnd() throws Exception {
    var answer = server.query("SELECT (BOUND(?x40) AS ?is) { " + squared(40) + "}");

    assertThat(answer.body()).isEqualTo("is\r\nfalse\r\n");
  }

  @Test
  void countsWhatIsDifferentAndNotWhatIsSeen() throws Exception {
    var answer =
        server.query("SELECT (COUNT(DISTINCT ?b) AS ?n) { SELECT ?b " + PAIRS + "LIMIT 90000 }");

    assertThat(answer.body()).isEqualTo("n\r\n1\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONSTRUCT { ?a ?b ?c . ?c ?b ?f } WHERE ", "DESCRIBE ?x WHERE "})
  void stopsAGraphThatIsTooLarge(String query) throws Exception {
    var many = "{ ?a ?b ?c . ?d ?e ?f BIND(IRI(CONCAT(STR(?c), STR(?f))) AS ?x) }";
    var answer = server.get("sparql?query=" + TestServer.encode(query + many));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).containsAnyOf("more rows", "more memory");
  }

  @Test
  void breaksOffAnAnswerWithTooManyRows() throws Exception {
    assertCutOff("SELECT * " + PAIRS, "The answer has more rows than one answer may have");
  }

  @Test
  void breaksOffAnAnswerThatIsTooLong() throws Exception {
    assertCutOff(
        "SELECT ?c ?x10 { ?a ?b ?c . " + doubled(8) + "BIND(?x8 AS ?x10) }",
        "The answer is longer than one answer may be");
  }

  /** The client is told by the broken transfer, and a person by the last line. */
  private static void assertCutOff(String query, String words) throws IOException {
    var path = "/sparql?query=" + TestServer.encode(query);
    var answer = server.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nAccept: text/csv\r\n\r\n");

    assertThat(answer).contains("\n# " + words).doesNotEndWith("\r\n0\r\n\r\n");
    assertThatThrownBy(() -> server.query(query)).isInstanceOf(IOException.class);
  }

  @Test
  void givesAQueryLessTimeWhereItAsksSo() throws Exception {
    var endless = "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?z) }";
    var answer = server.get("sparql?timeout=0.3&query=" + TestServer.encode(endless));

    assertThat(answer.statusCode()).isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "ten", "1e999999999", ""})
  void refusesATimeoutThatIsNone(String timeout) throws Exception {
    assertRefused(
        server.get("sparql?query=ASK%7B%7D&timeout=" + TestServer.encode(timeout)),
        "The parameter timeout takes a number of seconds");
  }

  private static void assertRefused(HttpResponse<String> answer, String words) {
    assertThat(answer.body()).startsWith(words);
    assertThat(answer.statusCode()).isEqualTo(400);
  }
}
