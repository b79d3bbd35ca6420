package org.innovationatlas.serve.description;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.vocab.Geo;

/**
 * Gathers what a dataset knows of a thing: what is said of it, what points at it, the claims that
 * say so, where it is, and the names of all that is mentioned; of a named graph also what is in it.
 */
final class Gathering {
  /** What everything points at would be described without end. */
  private static final int MOST_INCOMING = 1000;

  private static final int MOST_CLAIMS = 2000;
  private static final int MOST_IN_A_GRAPH = 100_000;

  private static final Set<Node> CLAIMED =
      Set.of(RDF.subject.asNode(), RDF.predicate.asNode(), RDF.object.asNode());
  private static final List<Node> NAMES =
      List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), RDF.type.asNode());

  private final DatasetGraph dataset;
  private final Node subject;
  private final DatasetGraph quads = DatasetGraphFactory.create();
  private boolean cut;

  Gathering(DatasetGraph dataset, Node subject) {
    this.dataset = dataset;
    this.subject = subject;
  }

  DatasetGraph quads() {
    return quads;
  }

  /** Whether something was left out. */
  boolean isCut() {
    return cut;
  }

  void gather() {
    addSubject(subject);
    addAtMost(MOST_INCOMING, incoming(quad -> !CLAIMED.contains(quad.getPredicate())));
    addAtMost(MOST_IN_A_GRAPH, find(subject, Node.ANY, Node.ANY, Node.ANY));
    if (quads.isEmpty()) {
      return;
    }
    addAtMost(MOST_CLAIMS, incoming(quad -> CLAIMED.contains(quad.getPredicate())));
    geometries().forEach(this::addSubject);
    claims().forEach(this::addSubject);
    mentioned().forEach(this::addNames);
  }

  private Stream<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    return Iter.asStream(dataset.findNG(graph, subject, predicate, object));
  }

  private Stream<Quad> incoming(Predicate<Quad> wanted) {
    return find(Node.ANY, Node.ANY, Node.ANY, subject).filter(wanted);
  }

  private void addSubject(Node node) {
    find(Node.ANY, node, Node.ANY, Node.ANY).forEach(quads::add);
  }

  private void addAtMost(int most, Stream<Quad> found) {
    var first = found.limit(most + 1L).toList();
    cut |= first.size() > most;
    first.stream().limit(most).forEach(quads::add);
  }

  private Set<Node> geometries() {
    var found = new HashSet<Node>();
    for (Node property : Geo.GEOMETRIES) {
      quads
          .find(Node.ANY, subject, property, Node.ANY)
          .forEachRemaining(quad -> found.add(quad.getObject()));
    }
    return found;
  }

  private Set<Node> claims() {
    var found = new HashSet<Node>();
    for (Node property : CLAIMED) {
      quads
          .find(Node.ANY, Node.ANY, property, subject)
          .forEachRemaining(quad -> found.add(quad.getSubject()));
    }
    return found;
  }

  private Set<Node> mentioned() {
    var found = new HashSet<Node>();
    quads
        .find()
        .forEachRemaining(
            quad ->
                found.addAll(
                    List.of(
                        quad.getGraph(),
                        quad.getSubject(),
                        quad.getPredicate(),
                        quad.getObject())));
    found.removeIf(node -> !node.isURI() || node.equals(subject));
    return found;
  }

  private void addNames(Node node) {
    NAMES.forEach(name -> find(Node.ANY, node, name, Node.ANY).forEach(quads::add));
  }
}
