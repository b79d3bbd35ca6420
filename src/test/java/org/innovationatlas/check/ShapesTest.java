package org.innovationatlas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.model.Problem;
import org.innovationatlas.vocab.Inno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shapes say; each class has a folder with a graph that conforms and one that doesn't. */
class ShapesTest {
  private static final Path CASES = Path.of("src", "test", "resources", "check", "shapes");
  private static final ShapeCheck CHECK =
      new ShapeCheck(SmallAtlas.ONTOLOGY.shapes(), (thing, property) -> Optional.empty());

  static List<Path> cases() throws IOException {
    try (var folders = Files.list(CASES)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void acceptTheConformingGraph(Path folder) {
    assertThat(check(folder.resolve("conforming.ttl"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sayWhatIsWrongWithTheViolatingGraph(Path folder) throws IOException {
    var expected = Files.readAllLines(folder.resolve("expected.txt"));
    var messages =
        check(folder.resolve("violating.ttl")).stream()
            .map(problem -> withoutValue(problem, expected))
            .distinct();
    assertThat(messages).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void haveACaseForEveryClassOfTheOntology() throws IOException {
    var classes =
        SmallAtlas.ONTOLOGY
            .vocabulary()
            .find(Node.ANY, RDF.type.asNode(), OWL.Class.asNode())
            .mapWith(triple -> triple.getSubject())
            .filterKeep(node -> node.isURI() && node.getURI().startsWith(Inno.NS))
            .mapWith(node -> node.getURI().substring(Inno.NS.length()))
            .toList();
    assertThat(cases().stream().map(folder -> folder.getFileName().toString()))
        .containsAll(classes);
  }

  private static List<Problem> check(Path file) {
    Graph data = GraphFactory.createDefaultGraph();
    RDFParser.source(file).parse(data);
    closeOverTypes(data);
    GraphUtil.addInto(data, SmallAtlas.ONTOLOGY.vocabulary());
    GraphUtil.addInto(data, SmallAtlas.ONTOLOGY.codeLists());
    return CHECK.check(data);
  }

  /** The loader states the supertypes of everything; the cases leave them out. */
  private static void closeOverTypes(Graph data) {
    for (var triple : data.find(Node.ANY, RDF.type.asNode(), Node.ANY).toList()) {
      SmallAtlas.ONTOLOGY
          .withSuperclasses(triple.getObject())
          .forEach(type -> data.add(triple.getSubject(), RDF.type.asNode(), type));
    }
  }

  /** The expected line that the message is, but for the value that may stand in front of it. */
  private static String withoutValue(Problem problem, List<String> expected) {
    var message = problem.message();
    return expected.stream()
        .filter(line -> message.equals(line) || message.endsWith(": " + line))
        .findFirst()
        .orElse(message);
  }
}
