package org.innovationatlas.serve.guard;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.TDB2;

/**
 * Describes things by what the default graph says of them, with the blank nodes that this leads to.
 * All that named graphs say is in the default graph; where a query has another default graph, which
 * says nothing of a thing, the named graphs of the query are asked.
 */
final class Closure {
  private final DatasetGraph dataset;
  private final boolean isChosen;
  private final Graph data;
  private final Graph found;

  /**
   * @param found takes what is said
   */
  Closure(DatasetGraph dataset, Graph found) {
    var context = dataset.getContext();
    this.dataset = dataset;
    this.isChosen = context.isDefined(ARQConstants.symDatasetDefaultGraphs);
    this.data =
        !isChosen && context.isTrue(TDB2.symUnionDefaultGraph)
            ? dataset.getUnionGraph()
            : dataset.getDefaultGraph();
    this.found = found;
  }

  /** Adds what is said of the thing. */
  void add(Node thing) {
    if (thing.isLiteral() || add(thing, data, new HashSet<>()) || !isChosen) {
      return;
    }
    var names = new HashSet<Node>();
    dataset
        .findNG(Node.ANY, thing, Node.ANY, Node.ANY)
        .forEachRemaining((Quad quad) -> names.add(quad.getGraph()));
    names.forEach(name -> add(thing, dataset.getGraph(name), new HashSet<>()));
  }

  private boolean add(Node thing, Graph graph, Set<Node> followed) {
    var said = graph.find(thing, Node.ANY, Node.ANY);
    boolean isKnown = said.hasNext();
    said.forEachRemaining(
        triple -> {
          found.add(triple);
          var object = triple.getObject();
          if (object.isBlank() && followed.add(object)) {
            add(object, graph, followed);
          }
        });
    return isKnown;
  }
}
