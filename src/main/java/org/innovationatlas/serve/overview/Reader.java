package org.innovationatlas.serve.overview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Reads single facts of a dataset, whichever graph states them.
 *
 * @param data the dataset
 * @param whole whether its default graph says something of its own, and not only all again
 */
public record Reader(DatasetGraph data, boolean whole) {

  /** Reads a dataset whose default graph is the union of the others. */
  public Reader(DatasetGraph data) {
    this(data, false);
  }

  /** Reads a dataset that may have all in its default graph. */
  public static Reader ofDocument(DatasetGraph data) {
    return new Reader(data, true);
  }

  /** The quads of the pattern; {@code Node.ANY} stands for any. */
  public Stream<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    return Iter.asStream(
        whole
            ? data.find(graph, subject, predicate, object)
            : data.findNG(graph, subject, predicate, object));
  }

  /** The values of a property of a thing, in an order that is always the same. */
  public List<Node> values(Node subject, Node predicate) {
    return find(Node.ANY, subject, predicate, Node.ANY)
        .map(Quad::getObject)
        .distinct()
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }

  /** One value of a property of a thing. */
  public Optional<Node> value(Node subject, Node predicate) {
    return find(Node.ANY, subject, predicate, Node.ANY).map(Quad::getObject).findFirst();
  }

  /** The things that have the value of the property. */
  public List<Node> subjects(Node predicate, Node object) {
    return find(Node.ANY, Node.ANY, predicate, object).map(Quad::getSubject).distinct().toList();
  }

  /** Whether any graph says so. */
  public boolean says(Node subject, Node predicate, Node object) {
    return find(Node.ANY, subject, predicate, object).findAny().isPresent();
  }
}
