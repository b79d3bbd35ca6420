package org.innovationatlas.serve.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.serve.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What DESCRIBE tells, in memory and on disk: all that all graphs say of a thing. */
class DescriptionTest {
  private static final String ROOT = "https://example.org/";

  @TempDir private static Path folder;

  private static TwoStores stores;

  @BeforeAll
  static void start() throws IOException {
    stores = TwoStores.of(folder, DescriptionTest::quads, Limits.ofMachine());
  }

  @AfterAll
  static void stop() {
    stores.close();
  }

  /** Two graphs that speak of a thing and of the same blank node. */
  private static void quads(Consumer<Quad> target) {
    var blank = NodeFactory.createBlankNode("b");
    target.accept(new Quad(node("g1"), node("thing"), node("p"), node("other")));
    target.accept(new Quad(node("g1"), node("thing"), node("leads"), blank));
    target.accept(new Quad(node("g1"), blank, node("p"), node("first")));
    target.accept(new Quad(node("g2"), blank, node("p"), node("second")));
    target.accept(new Quad(node("g2"), blank, node("back"), blank));
    target.accept(new Quad(node("g2"), node("thing"), node("leads"), blank));
    target.accept(new Quad(node("g2"), node("other"), node("p"), node("thing")));
  }

  private static Node node(String name) {
    return NodeFactory.createURI(ROOT + name);
  }

  private static List<String> described(TestServer server, String query, String graphs)
      throws Exception {
    var answer =
        server.get(
            "sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + graphs,
            "Accept",
            "application/n-triples");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer
        .body()
        .lines()
        .map(line -> line.replaceAll("_:\\S+", "_:b").replace(ROOT, ""))
        .sorted()
        .toList();
  }

  private static final List<String> ALL =
      Stream.of(
              "<thing> <p> <other> .",
              "<thing> <leads> _:b .",
              "_:b <p> <first> .",
              "_:b <p> <second> .",
              "_:b <back> _:b .")
          .sorted()
          .toList();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DESCRIBE <https://example.org/thing>",
        "DESCRIBE ?x VALUES ?x { <https://example.org/thing> }",
        "DESCRIBE ?x { ?x <https://example.org/p> <https://example.org/other> }",
        "DESCRIBE * { ?x <https://example.org/p> <https://example.org/other> BIND(1 AS ?one) }"
      })
  void tellsWhatAllGraphsSay(String query) throws Exception {
    assertThat(described(stores.inMemory(), query, "")).isEqualTo(ALL);
    assertThat(described(stores.onDisk(), query, "")).isEqualTo(ALL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DESCRIBE <https://example.org/none>", "DESCRIBE ?x VALUES ?x { 1 }"})
  void tellsNothingOfWhatIsNotKnown(String query) throws Exception {
    assertThat(described(stores.inMemory(), query, "")).isEmpty();
    assertThat(described(stores.onDisk(), query, "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&default-graph-uri=https://example.org/g1",
        "&default-graph-uri=https://example.org/none&named-graph-uri=https://example.org/g1",
        "&named-graph-uri=https://example.org/g1"
      })
  void tellsWhatTheGraphsOfTheRequestSay(String graphs) throws Exception {
    var query = "DESCRIBE <https://example.org/thing>";
    var expected = List.of("<thing> <leads> _:b .", "<thing> <p> <other> .", "_:b <p> <first> .");
    assertThat(described(stores.inMemory(), query, graphs)).isEqualTo(expected);
    assertThat(described(stores.onDisk(), query, graphs)).isEqualTo(expected);
  }
}
