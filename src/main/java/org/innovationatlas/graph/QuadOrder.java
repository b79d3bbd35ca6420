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
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.text.NaturalOrder;
import org.innovationatlas.vocab.Inno;

/**
 * The order of quads in a built file: by graph, subject, predicate and object, as a reader would
 * order their names. Type and names of a thing come first, and what a claim says in the order of a
 * sentence; of types the ontology's own, of texts those in one language.
 */
public final class QuadOrder implements Comparator<Quad> {
  private static final Comparator<String> NAMES = NaturalOrder.comparator();

  private static final List<Node> FIRST =
      List.of(
          RDF.type.asNode(),
          RDFS.label.asNode(),
          SKOS.altLabel.asNode(),
          RDF.subject.asNode(),
          RDF.predicate.asNode(),
          RDF.object.asNode());

  private final Map<Node, String> keys = new HashMap<>();

  /** Each quad once, in order. */
  public static List<Quad> sorted(Collection<Quad> quads) {
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

  /** A space sorts before every term, so that what is to come first does. */
  private String key(Node node) {
    return keys.computeIfAbsent(node, QuadOrder::rank);
  }

  private static String rank(Node node) {
    var term = NodeFmtLib.strNT(node);
    if (FIRST.contains(node)) {
      return " " + FIRST.indexOf(node);
    }
    if (node.isLiteral()) {
      return "\"" + node.getLiteralLanguage() + term;
    }
    return node.isURI() && node.getURI().startsWith(Inno.NS) ? " " + term : term;
  }
}
