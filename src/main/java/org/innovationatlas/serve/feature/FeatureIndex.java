package org.innovationatlas.serve.feature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.vocab.Geo;
import org.innovationatlas.vocab.Inno;
import org.locationtech.jts.geom.Geometry;

/** The things of a dataset that have a place on a map, in the order of their IRIs. */
final class FeatureIndex {
  private final List<Entry> entries;

  private FeatureIndex(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * A thing with a place.
   *
   * @param thing the thing
   * @param classes the local names of the ontology's classes that it is of
   * @param shape where it is
   */
  record Entry(Node thing, Set<String> classes, Geometry shape) {}

  /** The things of the dataset that can be put on a map. */
  static FeatureIndex of(DatasetGraph data) {
    var entries = new ArrayList<Entry>();
    data.begin(TxnType.READ);
    try {
      for (Node thing : things(data)) {
        Geometries.of(thing, data)
            .ifPresent(
                placed -> entries.add(new Entry(thing, classes(thing, data), placed.shape())));
      }
    } finally {
      data.end();
    }
    entries.sort(Comparator.comparing(entry -> entry.thing().getURI()));
    return new FeatureIndex(entries);
  }

  private static Set<Node> things(DatasetGraph data) {
    var things = new HashSet<Node>();
    for (Node property : Geo.GEOMETRIES) {
      data.findNG(Node.ANY, Node.ANY, property, Node.ANY)
          .forEachRemaining(quad -> things.add(quad.getSubject()));
    }
    things.removeIf(thing -> !thing.isURI());
    return things;
  }

  private static Set<String> classes(Node thing, DatasetGraph data) {
    var classes = new HashSet<String>();
    data.findNG(Node.ANY, thing, RDF.type.asNode(), Node.ANY)
        .forEachRemaining(
            quad -> {
              if (quad.getObject().isURI() && quad.getObject().getURI().startsWith(Inno.NS)) {
                classes.add(quad.getObject().getURI().substring(Inno.NS.length()));
              }
            });
    return Set.copyOf(classes);
  }

  /** The classes that there is something of. */
  List<String> classes() {
    return entries.stream().flatMap(entry -> entry.classes().stream()).distinct().sorted().toList();
  }

  /** Those that the query asks for, whatever page of them it wants. */
  List<Entry> find(FeatureQuery query) {
    return entries.stream().filter(query::takes).toList();
  }

  /** The thing with the IRI. */
  Optional<Entry> find(String iri) {
    return entries.stream().filter(entry -> entry.thing().getURI().equals(iri)).findFirst();
  }

  /** All of a class. */
  Stream<Entry> ofClass(String name) {
    return entries.stream().filter(entry -> entry.classes().contains(name));
  }
}
