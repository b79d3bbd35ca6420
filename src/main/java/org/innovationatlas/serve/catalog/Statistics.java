package org.innovationatlas.serve.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Counts what is in a set of triples: in all, by class and by property (VoID, section 4).
 *
 * <p>The triples are gone through once, but for the types of the things, which must be known first.
 */
final class Statistics {
  private final Map<Node, Set<Node>> types = new HashMap<>();
  private final Map<Node, Count> properties = new HashMap<>();
  private final Map<Node, ClassCount> classes = new HashMap<>();
  private final Count all = new Count();

  private Statistics() {}

  /** How many triples, and of how many subjects and objects. */
  static final class Count {
    private long triples;
    private final Set<Node> subjects = new HashSet<>();
    private final Set<Node> objects = new HashSet<>();

    private void add(Triple triple) {
      triples++;
      subjects.add(triple.getSubject());
      objects.add(triple.getObject());
    }

    long triples() {
      return triples;
    }

    int subjects() {
      return subjects.size();
    }

    int objects() {
      return objects.size();
    }
  }

  /** The things of a class and the properties that they have. */
  static final class ClassCount {
    private final Set<Node> entities = new HashSet<>();
    private final Map<Node, PropertyCount> properties = new HashMap<>();

    int entities() {
      return entities.size();
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

  /**
   * Counts the triples.
   *
   * @param triples gives them as often as they are asked for, each once
   */
  static Statistics of(Supplier<Stream<Triple>> triples) {
    var statistics = new Statistics();
    try (var typed = triples.get()) {
      typed
          .filter(triple -> triple.getPredicate().equals(RDF.type.asNode()))
          .forEach(
              triple ->
                  statistics
                      .types
                      .computeIfAbsent(triple.getSubject(), key -> new HashSet<>())
                      .add(triple.getObject()));
    }
    try (var all = triples.get()) {
      all.forEach(statistics::add);
    }
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

  private void add(Triple triple) {
    all.add(triple);
    properties.computeIfAbsent(triple.getPredicate(), key -> new Count()).add(triple);
    for (Node type : typesOf(triple.getSubject())) {
      var ofClass = classes.computeIfAbsent(type, key -> new ClassCount());
      ofClass.entities.add(triple.getSubject());
      var property =
          ofClass.properties.computeIfAbsent(triple.getPredicate(), key -> new PropertyCount());
      property.triples++;
      typesOf(triple.getObject()).forEach(value -> property.classes.merge(value, 1L, Long::sum));
      datatype(triple.getObject())
          .ifPresent(datatype -> property.datatypes.merge(datatype, 1L, Long::sum));
    }
  }

  private Set<Node> typesOf(Node node) {
    return types.getOrDefault(node, Set.of());
  }

  private static Optional<String> datatype(Node node) {
    return node.isLiteral() ? Optional.of(node.getLiteralDatatypeURI()) : Optional.empty();
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
