package org.innovationatlas.store;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;

/** Quads to load, and questions to ask of what was loaded. */
final class Quads {
  private Quads() {}

  /** Quads of graph, subject, predicate and object, each a local name. */
  static List<Quad> of(String... lines) {
    return Stream.of(lines)
        .map(line -> Stream.of(line.split(" ")).map(Quads::node).toList())
        .map(nodes -> new Quad(nodes.get(0), nodes.get(1), nodes.get(2), nodes.get(3)))
        .toList();
  }

  private static Node node(String localName) {
    return NodeFactory.createURI("https://example.org/" + localName);
  }

  /** How many rows the query has, local names in the prefix {@code :}. */
  static long count(DatasetGraph dataset, String query) {
    dataset.begin(TxnType.READ);
    try (var execution =
        QueryExec.dataset(dataset).query("PREFIX : <https://example.org/> " + query).build()) {
      return execution.select().stream().count();
    } finally {
      dataset.end();
    }
  }
}
