package org.innovationatlas.serve.reconcile;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * A property of entities.
 *
 * @param id its identifier
 * @param node the property in the data that holds its values
 * @param way how values are found by it
 * @param name what it is called
 * @param meaning its definition
 * @param range the type of its values, where they are entities of one type
 */
record Property(
    String id, Node node, Way way, Wording name, Wording meaning, Optional<EntityType> range) {
  /** How the values of a property are found. */
  enum Way {
    /** They are what the property of the thing points at. */
    FORWARD,
    /** They are what points at the thing: only one of two inverse properties is stored. */
    BACKWARD,
    /** They are said of the claims that state something of the thing. */
    OF_CLAIMS,
    /** The value is the IRI of the thing. */
    SELF
  }

  String name(String language) {
    return name.in(language).orElse(id);
  }

  /** The values of the thing. */
  List<Node> values(Graph data, Node thing) {
    return switch (way) {
      case FORWARD -> objects(data, thing).distinct().toList();
      case BACKWARD ->
          data.find(Node.ANY, node, thing).mapWith(Triple::getSubject).toList().stream()
              .distinct()
              .toList();
      case OF_CLAIMS ->
          data.find(Node.ANY, RDF.subject.asNode(), thing).toList().stream()
              .flatMap(claim -> objects(data, claim.getSubject()))
              .distinct()
              .toList();
      case SELF -> List.of(thing);
    };
  }

  /** The things that may have a value, which may be many. */
  Stream<Node> things(Graph data) {
    return switch (way) {
      case FORWARD -> stream(data.find(Node.ANY, node, Node.ANY)).map(Triple::getSubject);
      case BACKWARD -> stream(data.find(Node.ANY, node, Node.ANY)).map(Triple::getObject);
      case OF_CLAIMS ->
          stream(data.find(Node.ANY, RDF.subject.asNode(), Node.ANY)).map(Triple::getObject);
      case SELF -> Stream.empty();
    };
  }

  private Stream<Node> objects(Graph data, Node subject) {
    return data.find(subject, node, Node.ANY).mapWith(Triple::getObject).toList().stream();
  }

  private static Stream<Triple> stream(Iterator<Triple> triples) {
    return Iter.asStream(triples);
  }
}
