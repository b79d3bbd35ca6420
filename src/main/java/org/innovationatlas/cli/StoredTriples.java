package org.innovationatlas.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.innovationatlas.serve.catalog.Triples;
import org.innovationatlas.store.IndexedTriples;

/** The triples of a store, as the catalogue counts them. */
record StoredTriples(IndexedTriples indexed) implements Triples {
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
