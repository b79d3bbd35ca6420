package org.innovationatlas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.store.Subjects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Going node by node finds what Jena's validator, which goes shape by shape, finds. */
class ShapeValidationTest {
  private static final Path CASES = Path.of("src", "test", "resources", "check", "shapes");
  private static final Graph SHAPES = SmallAtlas.ONTOLOGY.shapes();
  private static final Graph DATA = GraphFactory.createDefaultGraph();

  /** What conforms and what does not, of all classes. */
  @BeforeAll
  static void read() throws IOException {
    GraphUtil.addInto(DATA, SmallAtlas.ONTOLOGY.vocabulary());
    GraphUtil.addInto(DATA, SmallAtlas.ONTOLOGY.codeLists());
    try (var files = Files.walk(CASES)) {
      files
          .filter(file -> file.toString().endsWith(".ttl"))
          .sorted()
          .forEach(file -> RDFParser.source(file).parse(DATA));
    }
  }

  @Test
  void findsTheSameInAllCases() {
    assertThat(found(DATA)).hasSizeGreaterThan(50).isEqualTo(expected(DATA));
  }

  /** Statements left out, and others with the object of another statement. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void findsTheSameWhateverIsChanged(long seed) {
    var data = changed(new Random(seed));

    assertThat(found(data)).isEqualTo(expected(data));
  }

  @Test
  void findsTheSameInAStoreOnAllProcessors() {
    var dataset = DatabaseMgr.createDatasetGraph();
    var random = new Random(1);
    Txn.executeWrite(
        dataset,
        () ->
            DATA.find()
                .forEach(
                    triple -> {
                      dataset.add(Quad.create(graph(random), triple));
                      dataset.add(Quad.create(graph(random), triple)); // said twice is said once
                    }));

    var found = new ShapeValidation(Shapes.parse(SHAPES)).validate(dataset, Subjects::of);

    var expected = Txn.calculateRead(dataset, () -> expected(dataset.getUnionGraph()));
    assertThat(told(found)).hasSizeGreaterThan(50).isEqualTo(expected);
  }

  /** A target that the statements of a subject do not tell. */
  @Test
  void findsTheSameForOtherTargets() {
    var shapes =
        parse(
            """
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix : <https://example.org/> .
            :objects a sh:NodeShape ; sh:targetObjectsOf :knows ; sh:property [ sh:path :name ; sh:minCount 1 ] .
            :node a sh:NodeShape ; sh:targetNode :nobody, :a ; sh:property [ sh:path :name ; sh:minCount 1 ] .
            :Person a sh:NodeShape, rdfs:Class ; sh:property [ sh:path :age ; sh:minCount 1 ] .
            :off a sh:NodeShape ; sh:targetSubjectsOf :knows ; sh:deactivated true ; sh:nodeKind sh:Literal .
            """);
    var data =
        parse(
            """
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix : <https://example.org/> .
            :a :knows :b, :c . :b :name "b" . :d a :Child . :Child rdfs:subClassOf :Person .
            """);

    var found = told(new ShapeValidation(Shapes.parse(shapes)).validate(data));

    assertThat(found)
        .hasSize(4)
        .isEqualTo(told(ShaclValidator.get().validate(Shapes.parse(shapes), data).getEntries()));
  }

  private static Graph parse(String turtle) {
    return RDFParser.fromString(turtle, org.apache.jena.riot.Lang.TURTLE).toGraph();
  }

  private static Node graph(Random random) {
    return NodeFactory.createURI("https://example.org/graph/" + random.nextInt(5));
  }

  private static Graph changed(Random random) {
    var triples = new ArrayList<>(DATA.find().toList());
    Collections.shuffle(triples, random);
    var data = GraphFactory.createDefaultGraph();
    for (Triple triple : triples) {
      int what = random.nextInt(20);
      var other = triples.get(random.nextInt(triples.size()));
      if (what > 1) {
        data.add(triple);
      } else if (what == 1) {
        data.add(Triple.create(triple.getSubject(), triple.getPredicate(), other.getObject()));
      }
    }
    return data;
  }

  private static Set<String> found(Graph data) {
    return told(new ShapeValidation(Shapes.parse(SHAPES)).validate(data));
  }

  private static Set<String> expected(Graph data) {
    return told(ShaclValidator.get().validate(Shapes.parse(SHAPES), data).getEntries());
  }

  private static Set<String> told(Collection<ReportEntry> entries) {
    return entries.stream()
        .map(
            entry ->
                List.of(
                        entry.focusNode(),
                        String.valueOf(entry.resultPath()),
                        String.valueOf(entry.value()),
                        entry.sourceConstraintComponent(),
                        entry.severity().level(),
                        entry.messages().stream().map(Node::toString).sorted().toList())
                    .toString())
        .collect(Collectors.toSet());
  }
}
