package org.innovationatlas.serve.guard;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Describes things by what the default graph says of them, with the blank nodes that this leads to.
 * All that named graphs say is in the default graph here; where a query has another default graph,
 * which says nothing of a thing, the named graphs are asked.
 */
final class Closure {
  private final DatasetGraph dataset;
  private final Graph found;

  /**
   * @param found takes what is said
   */
  Closure(DatasetGraph dataset, Graph found) {
    this.dataset = dataset;
    this.found = found;
  }

  /** Adds what is said of the thing. */
  void add(Node thing) {
    if (thing.isLiteral() || add(thing, dataset.getDefaultGraph())) {
      return;
    }
    dataset.listGraphNodes().forEachRemaining(name -> add(thing, dataset.getGraph(name)));
  }

  private boolean add(Node thing, Graph graph) {
    var said = graph.find(thing, Node.ANY, Node.ANY);
    boolean isKnown = said.hasNext();
    said.forEachRemaining(
        triple -> {
          var object = triple.getObject();
          boolean leadsOn = object.isBlank() && !found.contains(object, Node.ANY, Node.ANY);
          found.add(triple);
          if (leadsOn) {
            add(object, graph);
          }
        });
    return isKnown;
  }
}
