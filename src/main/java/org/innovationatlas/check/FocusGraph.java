package org.innovationatlas.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.system.G;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A graph that is looked at node by node: what is said of the one in focus is read once, however
 * many shapes ask for it, and the classes of those that it points at are remembered.
 */
final class FocusGraph extends GraphBase {
  private static final int REMEMBERED = 1 << 16;

  private final Graph data;
  private final Map<Node, Set<Node>> superClasses = new HashMap<>();
  private final Cache<Node, Set<Node>> classes = CacheFactory.createCache(REMEMBERED);
  private Node focus = NodeFactory.createBlankNode(); // none
  private Map<Node, List<Triple>> statements = Map.of();

  FocusGraph(Graph data) {
    this.data = data;
  }

  /**
   * Looks at a node.
   *
   * @param all that is said of it
   * @return the same by property
   */
  Map<Node, List<Triple>> focus(List<Triple> all) {
    focus = all.get(0).getSubject();
    statements = all.stream().collect(Collectors.groupingBy(Triple::getPredicate));
    return statements;
  }

  /** The classes that a node is of, and those that they are subclasses of. */
  Set<Node> classes(Node node) {
    return node.equals(focus) ? classesOf(node) : classes.get(node, this::classesOf);
  }

  private Set<Node> classesOf(Node node) {
    var all = new HashSet<Node>();
    G.typesOfNodeAsSet(this, node).forEach(type -> all.addAll(superClasses(type)));
    return all;
  }

  /** A class and those that it is a subclass of. */
  Set<Node> superClasses(Node type) {
    return superClasses.computeIfAbsent(type, any -> G.superClasses(data, type));
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    if (!pattern.getSubject().equals(focus)) {
      return data.find(pattern);
    }
    var property = pattern.getPredicate();
    var found = WrappedIterator.create((property.isConcrete() ? of(property) : all()).iterator());
    return pattern.getObject().isConcrete()
        ? found.filterKeep(triple -> triple.getObject().equals(pattern.getObject()))
        : found;
  }

  private List<Triple> of(Node property) {
    return statements.getOrDefault(property, List.of());
  }

  private List<Triple> all() {
    var all = new ArrayList<Triple>();
    statements.values().forEach(all::addAll);
    return all;
  }
}
