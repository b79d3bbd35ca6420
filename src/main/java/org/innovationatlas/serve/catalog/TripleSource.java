package org.innovationatlas.serve.catalog;

import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;

/** The named graphs of a dataset, as they are counted; in a transaction. */
public interface TripleSource {
  /** The triples of some graphs, by their names. */
  Triples of(Predicate<Node> graphs);

  /** What is in each graph. */
  Map<Node, GraphCount> graphs();

  /**
   * What is in a graph.
   *
   * @param triples how many triples
   * @param classes how many classes its triples say something to be of
   * @param properties how many properties
   */
  record GraphCount(long triples, long classes, long properties) {}
}
