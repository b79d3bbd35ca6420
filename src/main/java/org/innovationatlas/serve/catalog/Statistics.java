package org.innovationatlas.serve.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Counts what is in a set of triples: in all, by class and by property (VoID, section 4). The
 * triples are gone through once, and what is kept depends on the vocabulary, not on the things.
 */
final class Statistics {
  private final Map<Node, Count> properties = new HashMap<>();
  private final Map<Node, ClassCount> classes = new HashMap<>();
  private final Count all = new Count();

  private Statistics() {}

  /** How many triples, and of how many subjects and objects. */
  static final class Count {
    private long triples;
    private long subjects;
    private long objects;

    long triples() {
      return triples;
    }

    long subjects() {
      return subjects;
    }

    long objects() {
      return objects;
    }
  }

  /** The things of a class and the properties that they have. */
  static final class ClassCount {
    private long entities;
    private final Map<Node, PropertyCount> properties = new HashMap<>();

    long entities() {
      return entities;
    }

    /** By property, in the order of the IRIs. */
    Map<String, PropertyCount> properties() {
      return sorted(properties);
    }
  }

  /** A property of the things of a class: how often they have it, and of what its values are. */
  static final class PropertyCount {
    private long triples;
    private final Map<Node, Long> classes = new HashMap<>();
    private final Map<String, Long> datatypes = new TreeMap<>();

    long triples() {
      return triples;
    }

    /** How many values are of each class. */
    Map<String, Long> classes() {
      return sorted(classes);
    }

    /** How many values are of each datatype, by the datatype's IRI. */
    Map<String, Long> datatypes() {
      return datatypes;
    }
  }

  /** Counts the triples. */
  static Statistics of(Triples triples) {
    var statistics = new Statistics();
    triples.bySubject().forEachRemaining(said -> statistics.add(said, any -> {}));
    statistics.addObjects(triples);
    return statistics;
  }

  /** Counts the triples, for each class also the properties of its things and their values. */
  static Statistics withProperties(Triples triples) {
    var statistics = new Statistics();
    triples
        .bySubject()
        .forEachRemaining(
            said -> statistics.add(said, type -> statistics.addProperties(type, said, triples)));
    statistics.addObjects(triples);
    return statistics;
  }

  Count all() {
    return all;
  }

  /** By class, in the order of the IRIs. */
  Map<String, ClassCount> classes() {
    return sorted(classes);
  }

  /** By property, in the order of the IRIs. */
  Map<String, Count> properties() {
    return sorted(properties);
  }

  private void add(List<Triple> said, Consumer<Node> types) {
    all.subjects++;
    all.triples += said.size();
    var distinct = new HashSet<Node>();
    for (Triple triple : said) {
      var property = count(triple.getPredicate());
      property.triples++;
      property.subjects += distinct.add(triple.getPredicate()) ? 1 : 0;
      if (triple.getPredicate().equals(RDF.type.asNode())) {
        classes.computeIfAbsent(triple.getObject(), any -> new ClassCount()).entities++;
        types.accept(triple.getObject());
      }
    }
  }

  private void addObjects(Triples triples) {
    all.objects = triples.objects();
    triples.objectsOfProperties().forEach((property, objects) -> count(property).objects = objects);
  }

  private Count count(Node property) {
    return properties.computeIfAbsent(property, any -> new Count());
  }

  private void addProperties(Node type, List<Triple> said, Triples triples) {
    var ofClass = classes.computeIfAbsent(type, any -> new ClassCount());
    for (Triple triple : said) {
      var property =
          ofClass.properties.computeIfAbsent(triple.getPredicate(), any -> new PropertyCount());
      property.triples++;
      var object = triple.getObject();
      if (object.isLiteral()) {
        property.datatypes.merge(object.getLiteralDatatypeURI(), 1L, Long::sum);
      } else {
        triples.types(object).forEach(value -> property.classes.merge(value, 1L, Long::sum));
      }
    }
  }

  private static <T> Map<String, T> sorted(Map<Node, T> counts) {
    var sorted = new TreeMap<String, T>();
    counts.forEach(
        (node, count) -> {
          if (node.isURI()) {
            sorted.put(node.getURI(), count);
          }
        });
    return sorted;
  }
}
