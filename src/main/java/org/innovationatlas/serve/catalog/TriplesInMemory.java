package org.innovationatlas.serve.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** The triples of some graphs of a dataset that is small enough to gather them in memory. */
public final class TriplesInMemory implements Triples {
  private final Map<Node, Set<Triple>> subjects = new LinkedHashMap<>();
  private final Set<Node> objects = new HashSet<>();
  private final Map<Node, Set<Node>> objectsOfProperties = new HashMap<>();

  private TriplesInMemory(DatasetGraph dataset, Predicate<Node> graphs) {
    Iter.asStream(dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY))
        .filter(quad -> graphs.test(quad.getGraph()))
        .forEach(quad -> add(quad.asTriple()));
  }

  /** The graphs of a dataset. */
  public static TripleSource of(DatasetGraph dataset) {
    return new TripleSource() {
      @Override
      public Triples of(Predicate<Node> graphs) {
        return new TriplesInMemory(dataset, graphs);
      }

      @Override
      public Map<Node, GraphCount> graphs() {
        return Iter.asStream(dataset.listGraphNodes())
            .collect(Collectors.toMap(name -> name, name -> count(dataset, name)));
      }
    };
  }

  private static TripleSource.GraphCount count(DatasetGraph dataset, Node name) {
    var classes = new HashSet<Node>();
    var properties = new HashSet<Node>();
    long triples = 0;
    for (Quad quad : (Iterable<Quad>) () -> dataset.findNG(name, Node.ANY, Node.ANY, Node.ANY)) {
      triples++;
      properties.add(quad.getPredicate());
      if (quad.getPredicate().equals(RDF.type.asNode())) {
        classes.add(quad.getObject());
      }
    }
    return new TripleSource.GraphCount(triples, classes.size(), properties.size());
  }

  private void add(Triple triple) {
    subjects.computeIfAbsent(triple.getSubject(), any -> new LinkedHashSet<>()).add(triple);
    objects.add(triple.getObject());
    objectsOfProperties
        .computeIfAbsent(triple.getPredicate(), any -> new HashSet<>())
        .add(triple.getObject());
  }

  @Override
  public Iterator<List<Triple>> bySubject() {
    return Iter.map(subjects.values().iterator(), triples -> new ArrayList<>(triples));
  }

  @Override
  public long objects() {
    return objects.size();
  }

  @Override
  public Map<Node, Long> objectsOfProperties() {
    return objectsOfProperties.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> (long) entry.getValue().size()));
  }

  @Override
  public Set<Node> types(Node node) {
    return subjects.getOrDefault(node, Set.of()).stream()
        .filter(triple -> triple.getPredicate().equals(RDF.type.asNode()))
        .map(Triple::getObject)
        .collect(Collectors.toSet());
  }
}
