package org.innovationatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.serve.catalog.Triples;
import org.innovationatlas.serve.catalog.TriplesInMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The indexes of a store tell the same of its triples as gathering them does. */
class StoredTriplesTest {
  private static final String BASE = "https://example.org/";
  private static final int QUADS = 3000;

  @ParameterizedTest
  @ValueSource(strings = {"", "g1", "g[0-3]", "g7", "none"})
  void areThoseOfTheGraphs(String some) {
    var dataset = random(new Random(1));
    Predicate<Node> graphs = name -> name.getURI().matches(BASE + some + ".*");

    Txn.executeRead(
        dataset,
        () -> {
          Triples stored = StoredTriples.of(dataset).of(graphs);
          Triples gathered = TriplesInMemory.of(dataset).of(graphs);
          var subjects = bySubject(stored);
          assertThat(subjects).isEqualTo(bySubject(gathered));
          assertThat(stored.objects()).isEqualTo(gathered.objects());
          assertThat(stored.objectsOfProperties()).isEqualTo(gathered.objectsOfProperties());
          for (Node subject : subjects.keySet()) {
            assertThat(stored.types(subject)).isEqualTo(gathered.types(subject));
          }
          assertThat(subjects.isEmpty()).isEqualTo(some.equals("none"));
        });
  }

  @Test
  void areCountedInEachGraph() {
    var dataset = random(new Random(2));

    Txn.executeRead(
        dataset,
        () ->
            assertThat(StoredTriples.of(dataset).graphs())
                .hasSize(10)
                .isEqualTo(TriplesInMemory.of(dataset).graphs()));
  }

  private static Map<Node, Set<Triple>> bySubject(Triples triples) {
    var subjects = new HashMap<Node, Set<Triple>>();
    triples
        .bySubject()
        .forEachRemaining(
            said -> {
              var distinct = new HashSet<>(said);
              assertThat(distinct).hasSameSizeAs(said);
              assertThat(subjects.put(said.get(0).getSubject(), distinct)).isNull();
            });
    return subjects;
  }

  private static DatasetGraph random(Random random) {
    var dataset = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(
        dataset,
        () -> {
          for (int i = 0; i < QUADS; i++) {
            var predicate = random.nextInt(4) == 0 ? RDF.type.asNode() : node("p", 5, random);
            dataset.add(
                new Quad(node("g", 10, random), node("s", 50, random), predicate, object(random)));
          }
        });
    return dataset;
  }

  private static Node node(String name, int most, Random random) {
    return NodeFactory.createURI(BASE + name + random.nextInt(most));
  }

  /** Values that are kept in their ids, and differ in the datatype alone, too. */
  private static Node object(Random random) {
    var types = List.of(XSDDatatype.XSDinteger, XSDDatatype.XSDlong, XSDDatatype.XSDstring);
    return random.nextBoolean()
        ? node("s", 50, random)
        : NodeFactory.createLiteralDT(
            Integer.toString(random.nextInt(9)), types.get(random.nextInt(types.size())));
  }
}
