package org.innovationatlas.serve.catalog;

import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** A dataset without the graphs that describe it. */
final class DataAlone {
  private final DatasetGraph data;

  /**
   * @param data the data, in a transaction
   */
  DataAlone(DatasetGraph data) {
    this.data = data;
  }

  /** The names of the graphs. */
  List<Node> graphs() {
    return Iter.asStream(data.listGraphNodes())
        .filter(Node::isURI)
        .filter(name -> !SelfDescription.GRAPHS.contains(name))
        .toList();
  }
}
