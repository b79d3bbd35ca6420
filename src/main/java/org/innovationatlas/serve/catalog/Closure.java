package org.innovationatlas.serve.catalog;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Takes from a graph what is said of a node and of what the statements lead to. */
final class Closure {
  private final Graph from;
  private final Graph to;

  Closure(Graph from, Graph to) {
    this.from = from;
    this.to = to;
  }

  void add(Node node) {
    if (!to.contains(node, Node.ANY, Node.ANY)) {
      var said = from.find(node, Node.ANY, Node.ANY).toList();
      said.forEach(to::add);
      said.forEach(triple -> add(triple.getObject()));
    }
  }
}
