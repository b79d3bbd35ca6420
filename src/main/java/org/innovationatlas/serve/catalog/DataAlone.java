package org.innovationatlas.serve.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/** A dataset without the graphs that describe it. */
final class DataAlone {
  private final DatasetGraph data;
  private final Set<Triple> described = new HashSet<>();

  /**
   * @param data the data, in a transaction
   */
  DataAlone(DatasetGraph data) {
    this.data = data;
    SelfDescription.GRAPHS.forEach(name -> data.getGraph(name).find().forEach(described::add));
  }

  /** The names of the graphs. */
  List<Node> graphs() {
    return Iter.asStream(data.listGraphNodes())
        .filter(Node::isURI)
        .filter(name -> !SelfDescription.GRAPHS.contains(name))
        .toList();
  }

  /** The triples of all graphs, each once. */
  Stream<Triple> union() {
    return Iter.asStream(data.getUnionGraph().find())
        .filter(triple -> !described.contains(triple) || isElsewhere(triple));
  }

  private boolean isElsewhere(Triple triple) {
    return Iter.asStream(
            data.findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject()))
        .anyMatch(quad -> !SelfDescription.GRAPHS.contains(quad.getGraph()));
  }
}
