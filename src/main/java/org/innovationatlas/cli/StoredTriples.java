package org.innovationatlas.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.innovationatlas.serve.catalog.TripleSource;
import org.innovationatlas.serve.catalog.Triples;
import org.innovationatlas.store.IndexedTriples;

/** The triples of a store, as the catalogue counts them. */
record StoredTriples(IndexedTriples indexed) implements Triples {
  /** The graphs of a dataset of a store. */
  static TripleSource of(DatasetGraph dataset) {
    return new TripleSource() {
      @Override
      public Triples of(Predicate<Node> graphs) {
        return new StoredTriples(new IndexedTriples(dataset, graphs));
      }

      @Override
      public Map<Node, GraphCount> graphs() {
        return new IndexedTriples(dataset, any -> true)
            .counts().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, count -> count(count.getValue())));
      }
    };
  }

  private static TripleSource.GraphCount count(IndexedTriples.GraphCount count) {
    return new TripleSource.GraphCount(count.triples(), count.classes(), count.properties());
  }

  @Override
  public Iterator<List<Triple>> bySubject() {
    return indexed.bySubject();
  }

  @Override
  public long objects() {
    return indexed.objects();
  }

  @Override
  public Map<Node, Long> objectsOfProperties() {
    return indexed.objectsOfProperties();
  }

  @Override
  public Set<Node> types(Node node) {
    return indexed.types(node);
  }
}
