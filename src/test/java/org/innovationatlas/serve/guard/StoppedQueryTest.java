package org.innovationatlas.serve.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.serve.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries that would run for hours, each stopped at its limit, in memory and on disk. */
class StoppedQueryTest {
  private static final Duration LIMIT = Duration.ofMillis(500);
  private static final Duration GRACE = Duration.ofMillis(2500);
  private static final String ALL = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l ";
  private static final String P = "<https://example.org/p>";
  private static final String TWELVE_STEPS =
      String.join("/", Collections.nCopies(12, "(" + P + "|^" + P + ")"));
  private static final String LONG_TEXT = "a".repeat(60) + "!";

  @TempDir private static Path folder;

  private static TwoStores stores;

  @BeforeAll
  static void start() throws IOException {
    stores =
        TwoStores.of(
            folder,
            StoppedQueryTest::quads,
            Limits.ofMachine().withTime(LIMIT).withMemory(1L << 40));
  }

  @AfterAll
  static void stop() {
    stores.close();
  }

  /** A graph in which everything is joined to many others. */
  private static void quads(Consumer<Quad> target) {
    var graph = node("g");
    var property = node("p");
    IntStream.range(0, 60)
        .forEach(
            from ->
                IntStream.range(0, 60)
                    .forEach(
                        to ->
                            target.accept(
                                new Quad(graph, node("n" + from), property, node("n" + to)))));
  }

  private static Node node(String name) {
    return NodeFactory.createURI("https://example.org/" + name);
  }

  static List<String> endless() {
    return List.of(
        "SELECT (COUNT(*) AS ?n) " + ALL + "}",
        "SELECT * " + ALL + "FILTER(?a = ?z) }",
        "SELECT * " + ALL + "} ORDER BY ?c ?f ?i",
        "SELECT DISTINCT ?a ?d " + ALL + "FILTER(CONCAT(STR(?a), STR(?l)) = '') }",
        "SELECT ?a (COUNT(DISTINCT ?l) AS ?n) " + ALL + "} GROUP BY ?a",
        "SELECT * { ?x (" + P + "/" + P + "/" + P + "/" + P + "/" + P + "/" + P + ") ?y }",
        "SELECT (COUNT(*) AS ?n) { <https://example.org/n1> " + TWELVE_STEPS + " ?y }",
        "ASK { <https://example.org/n1> ((" + P + "/" + P + "/" + P + "/" + P + ")|<x:>) <x:y> }",
        "SELECT (COUNT(*) AS ?n) { ?x (("
            + P
            + "|!<x:>)/("
            + P
            + "|!<y:>)/"
            + P
            + "/"
            + P
            + ")* ?y }",
        "SELECT * { ?a ?b ?c MINUS { ?d ?e ?f . ?g ?h ?i . ?j ?k ?a FILTER(?d = ?z) } }",
        "SELECT * { ?a ?b ?c OPTIONAL { ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?d = ?z) } }",
        "SELECT * { { ?a ?b ?c . ?d ?e ?f } { SELECT * { ?g ?h ?i . ?j ?k ?l } } } ORDER BY ?c",
        "SELECT * { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?d = ?z) } }",
        "SELECT (REGEX('" + LONG_TEXT + "', '^(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)b') AS ?x) {}",
        "SELECT (REPLACE('" + LONG_TEXT + "', '(.*a){25}', 'b') AS ?x) {}",
        "SELECT * { ?a ?b ?c FILTER <http://www.w3.org/2005/xpath-functions#matches>('"
            + LONG_TEXT
            + "', '^(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)b') }",
        "SELECT (SUM(?n) AS ?x) " + ALL + "BIND(STRLEN(SHA512(CONCAT(STR(?a), STR(?l)))) AS ?n) }",
        "CONSTRUCT { ?a ?b ?l } WHERE " + ALL + "}",
        "DESCRIBE ?x " + ALL + "BIND(IRI(CONCAT(STR(?a), STR(?l))) AS ?x) }",
        "ASK " + ALL + "FILTER(?a = ?z) }",
        "SELECT * { GRAPH ?x " + ALL + "} FILTER(?x = ?z) }",
        "SELECT * " + ALL + "} LIMIT 1 OFFSET 1000000000",
        "SELECT REDUCED ?b " + ALL + "}",
        "SELECT * FROM <https://example.org/g> " + ALL + "FILTER(?a = ?z) }");
  }

  @ParameterizedTest
  @MethodSource("endless")
  void endsInMemory(String query) throws Exception {
    assertStopped(stores.inMemory(), query);
  }

  @ParameterizedTest
  @MethodSource("endless")
  void endsOnDisk(String query) throws Exception {
    assertStopped(stores.onDisk(), query);
  }

  private static void assertStopped(TestServer server, String query) throws Exception {
    long start = System.nanoTime();
    try {
      var answer = server.query(query);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      assertThat(answer.body()).startsWith("The query took too long");
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("chunked"); // an answer that had begun is cut off
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT.plus(GRACE));
  }
}
