package org.innovationatlas.graph;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * Claims as RDF 1.2 has them: a statement node of RDF 1.1, with {@code rdf:subject}, {@code
 * rdf:predicate} and {@code rdf:object}, becomes a reifier, which {@code rdf:reifies} a triple
 * term.
 */
public final class Reifiers {
  private static final Node SUBJECT = RDF.subject.asNode();
  private static final Node PREDICATE = RDF.predicate.asNode();
  private static final Node OBJECT = RDF.object.asNode();
  private static final Set<Node> PARTS = Set.of(SUBJECT, PREDICATE, OBJECT);

  private Reifiers() {}

  /** A new graph of the same triples, in which each whole statement node is a reifier. */
  public static Graph of(Graph graph) {
    var reified = GraphFactory.createDefaultGraph();
    reified.getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
    reified.getPrefixMapping().setNsPrefix("rdf", RDF.getURI());
    graph.find().forEach(triple -> reified.add(reified(graph, triple)));
    return reified;
  }

  private static Triple reified(Graph graph, Triple triple) {
    if (!PARTS.contains(triple.getPredicate())) {
      return triple;
    }
    return statedBy(graph, triple.getSubject())
        .map(stated -> Triple.create(triple.getSubject(), RDF.reifies.asNode(), stated))
        .orElse(triple);
  }

  /** The triple term of what a statement node states, where it has all three parts. */
  private static Optional<Node> statedBy(Graph graph, Node statement) {
    return value(graph, statement, SUBJECT)
        .flatMap(
            subject ->
                value(graph, statement, PREDICATE)
                    .flatMap(
                        predicate ->
                            value(graph, statement, OBJECT)
                                .map(
                                    object ->
                                        NodeFactory.createTripleTerm(subject, predicate, object))));
  }

  private static Optional<Node> value(Graph graph, Node statement, Node part) {
    return graph.find(statement, part, Node.ANY).nextOptional().map(Triple::getObject);
  }
}
