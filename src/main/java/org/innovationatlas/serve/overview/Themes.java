package org.innovationatlas.serve.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.vocab.Inno;

/** The themes and which of them are narrower than others. */
public final class Themes {
  private final List<Node> all;
  private final List<Node> top;
  private final Map<Node, List<Node>> broader;
  private final Map<Node, List<Node>> narrower = new HashMap<>();

  private Themes(List<Node> all, Map<Node, List<Node>> broader) {
    this.all = List.copyOf(all);
    this.broader = broader;
    this.top =
        all.stream().filter(theme -> broader.getOrDefault(theme, List.of()).isEmpty()).toList();
    for (Node theme : all) {
      for (Node above : broader.getOrDefault(theme, List.of())) {
        narrower.computeIfAbsent(above, key -> new ArrayList<>()).add(theme);
      }
    }
  }

  static Themes of(Reader reader) {
    var all =
        reader.subjects(RDF.type.asNode(), Inno.THEME).stream()
            .sorted(Comparator.comparing(Node::toString))
            .toList();
    var broader = new HashMap<Node, List<Node>>();
    all.forEach(theme -> broader.put(theme, reader.values(theme, SKOS.broader.asNode())));
    return new Themes(all, broader);
  }

  /** All themes, in the order of their IRIs. */
  public List<Node> all() {
    return all;
  }

  /** The themes that no other is above. */
  public List<Node> top() {
    return top;
  }

  /** The themes directly below. */
  public List<Node> narrower(Node theme) {
    return narrower.getOrDefault(theme, List.of());
  }

  /** The theme and all above it. */
  public Set<Node> withBroader(Node theme) {
    return closure(theme, broader);
  }

  private static Set<Node> closure(Node theme, Map<Node, List<Node>> steps) {
    var found = new LinkedHashSet<Node>();
    var pending = new ArrayList<Node>(List.of(theme));
    while (!pending.isEmpty()) {
      var next = pending.remove(pending.size() - 1);
      if (found.add(next)) {
        pending.addAll(steps.getOrDefault(next, List.of()));
      }
    }
    return found;
  }
}
