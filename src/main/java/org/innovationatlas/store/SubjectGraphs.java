package org.innovationatlas.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Which graphs say something of a subject, so that not all of them have to be asked. */
final class SubjectGraphs {
  private final Map<Node, List<Node>> graphs;

  SubjectGraphs() {
    this(new HashMap<>());
  }

  private SubjectGraphs(Map<Node, List<Node>> graphs) {
    this.graphs = graphs;
  }

  SubjectGraphs copy() {
    return new SubjectGraphs(new HashMap<>(graphs)); // the lists in it never change
  }

  /** The graphs with the subject. */
  List<Node> of(Node subject) {
    return graphs.getOrDefault(subject, List.of());
  }

  /** Takes note of a graph that had nothing of the subject before. */
  void add(Node subject, Node graph) {
    graphs.merge(
        subject,
        List.of(graph),
        (known, more) -> {
          var all = new ArrayList<>(known);
          all.addAll(more);
          return List.copyOf(all);
        });
  }

  /** Takes note of a graph that has nothing of the subject any more. */
  void delete(Node subject, Node graph) {
    graphs.computeIfPresent(
        subject,
        (same, known) -> {
          var rest = known.stream().filter(one -> !one.equals(graph)).toList();
          return rest.isEmpty() ? null : rest;
        });
  }
}
