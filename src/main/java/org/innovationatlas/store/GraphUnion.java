package org.innovationatlas.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.sparql.core.Quad;

/**
 * Named graphs in memory and the union of them. A copy shares the graphs that are not changed in
 * it, so that the original stays as it is for those who read it.
 */
final class GraphUnion {
  private static final GraphMem2Fast EMPTY = new GraphMem2Fast();

  private final Map<Node, GraphMem2Fast> graphs;
  private final GraphMem2Fast union;

  /** In how many more graphs than one a triple is. */
  private final Map<Triple, Integer> repeated;

  private final SubjectGraphs subjects;

  /** The graphs that no other has. */
  private final Set<Node> own = new HashSet<>();

  GraphUnion() {
    this(new HashMap<>(), new GraphMem2Fast(), new HashMap<>(), new SubjectGraphs());
  }

  private GraphUnion(
      Map<Node, GraphMem2Fast> graphs,
      GraphMem2Fast union,
      Map<Triple, Integer> repeated,
      SubjectGraphs subjects) {
    this.graphs = graphs;
    this.union = union;
    this.repeated = repeated;
    this.subjects = subjects;
  }

  GraphUnion copy() {
    return new GraphUnion(
        new HashMap<>(graphs), union.copy(), new HashMap<>(repeated), subjects.copy());
  }

  void add(Quad quad) {
    var triple = quad.asTriple();
    var graph = own(quad.getGraph());
    if (graph.contains(triple)) {
      return;
    }
    if (!saysSomethingOf(triple.getSubject(), graph)) {
      subjects.add(triple.getSubject(), quad.getGraph());
    }
    graph.add(triple);
    if (union.contains(triple)) {
      repeated.merge(triple, 1, Integer::sum);
    } else {
      union.add(triple);
    }
  }

  void delete(Quad quad) {
    var triple = quad.asTriple();
    if (!graph(quad.getGraph()).contains(triple)) {
      return;
    }
    var graph = own(quad.getGraph());
    graph.delete(triple);
    if (!saysSomethingOf(triple.getSubject(), graph)) {
      subjects.delete(triple.getSubject(), quad.getGraph());
    }
    if (graph.isEmpty()) {
      graphs.remove(quad.getGraph());
      own.remove(quad.getGraph());
    }
    if (repeated.containsKey(triple)) {
      repeated.computeIfPresent(triple, (same, more) -> more == 1 ? null : more - 1);
    } else {
      union.delete(triple);
    }
  }

  private static boolean saysSomethingOf(Node subject, Graph graph) {
    return graph.contains(subject, Node.ANY, Node.ANY);
  }

  private GraphMem2Fast own(Node name) {
    if (own.add(name)) {
      var old = graphs.get(name);
      graphs.put(name, old == null ? new GraphMem2Fast() : old.copy());
    }
    return graphs.getOrDefault(name, EMPTY);
  }

  Graph union() {
    return union;
  }

  /** The graph of the name, empty where there is none. */
  Graph graph(Node name) {
    return graphs.getOrDefault(name, EMPTY);
  }

  Set<Node> names() {
    return graphs.keySet();
  }

  /** Finds in any of the named graphs. */
  Iterator<Quad> find(Node subject, Node predicate, Node object) {
    var names = subject != null && subject.isConcrete() ? subjects.of(subject) : names();
    return Iter.flatMap(names.iterator(), name -> find(name, subject, predicate, object));
  }

  Iterator<Quad> find(Node name, Node subject, Node predicate, Node object) {
    return Iter.map(graph(name).find(subject, predicate, object), triple -> new Quad(name, triple));
  }
}
