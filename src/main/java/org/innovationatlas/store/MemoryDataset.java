package org.innovationatlas.store;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.Quad;

/** A dataset in memory whose default graph is the union of its named graphs. */
final class MemoryDataset extends SnapshotDataset {
  private static final String UNION = "the default graph is the union of the named graphs";

  private final PrefixMap prefixes = PrefixMapFactory.create();

  @Override
  public Graph getDefaultGraph() {
    return seen().union();
  }

  @Override
  public Graph getUnionGraph() {
    return seen().union();
  }

  @Override
  public Graph getGraph(Node name) {
    return isUnion(name) ? seen().union() : seen().graph(name);
  }

  private static boolean isUnion(Node name) {
    return Quad.isDefaultGraph(name) || Quad.isUnionGraph(name);
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return seen().names().iterator();
  }

  @Override
  public PrefixMap prefixes() {
    return prefixes;
  }

  @Override
  protected void addToNamedGraph(Node name, Node subject, Node predicate, Node object) {
    written().add(new Quad(name, subject, predicate, object));
  }

  @Override
  protected void deleteFromNamedGraph(Node name, Node subject, Node predicate, Node object) {
    written().delete(new Quad(name, subject, predicate, object));
  }

  @Override
  protected void addToDftGraph(Node subject, Node predicate, Node object) {
    throw new UnsupportedOperationException(UNION);
  }

  @Override
  protected void deleteFromDftGraph(Node subject, Node predicate, Node object) {
    throw new UnsupportedOperationException(UNION);
  }

  @Override
  protected Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
    return Iter.map(
        seen().union().find(subject, predicate, object),
        triple -> new Quad(Quad.defaultGraphIRI, triple));
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(
      Node name, Node subject, Node predicate, Node object) {
    return seen().find(name, subject, predicate, object);
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
    return seen().find(subject, predicate, object);
  }

  /** Each quad once: those of the default graph are in the named ones. */
  @Override
  protected Iterator<Quad> findAny(Node subject, Node predicate, Node object) {
    return findInAnyNamedGraphs(subject, predicate, object);
  }
}
