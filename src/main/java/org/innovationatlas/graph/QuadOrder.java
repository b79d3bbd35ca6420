package org.innovationatlas.graph;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.text.NaturalOrder;

/**
 * The order of quads in a built file: by graph, subject, predicate with {@code rdf:type} first, and
 * object, as a reader would order their names.
 */
final class QuadOrder implements Comparator<Quad> {
  private static final Comparator<String> NAMES = NaturalOrder.comparator();

  private final Map<Node, String> keys = new HashMap<>();

  /** Each quad once, in order. */
  static List<Quad> sorted(Collection<Quad> quads) {
    return quads.stream().distinct().sorted(new QuadOrder()).toList();
  }

  @Override
  public int compare(Quad left, Quad right) {
    int order = compare(left.getGraph(), right.getGraph());
    if (order == 0) {
      order = compare(left.getSubject(), right.getSubject());
    }
    if (order == 0) {
      order = compare(left.getPredicate(), right.getPredicate());
    }
    return order == 0 ? compare(left.getObject(), right.getObject()) : order;
  }

  private int compare(Node left, Node right) {
    return left.equals(right) ? 0 : NAMES.compare(key(left), key(right));
  }

  /** A space sorts before every IRI, so that {@code a} opens a block. */
  private String key(Node node) {
    return keys.computeIfAbsent(
        node, key -> key.equals(RDF.type.asNode()) ? " " : NodeFmtLib.strNT(key));
  }
}
