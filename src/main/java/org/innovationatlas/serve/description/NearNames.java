package org.innovationatlas.serve.description;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.serve.content.IriSpace;
import org.innovationatlas.text.Likeness;

/** Finds the paths that may have been meant by one that nothing has. */
final class NearNames {
  /** In a larger set the search finds names, and looking through all of them takes too long. */
  private static final int MOST_NAMES = 50_000;

  private static final int MOST_SUGGESTIONS = 5;

  private final DatasetGraph dataset;
  private final List<IriSpace> spaces;

  NearNames(DatasetGraph dataset, List<IriSpace> spaces) {
    this.dataset = dataset;
    this.spaces = List.copyOf(spaces);
  }

  /** The paths of things whose names or last steps are like the path's last step. */
  List<String> of(String path) {
    var names = names();
    var last = path.substring(path.lastIndexOf('/') + 1);
    var found = new LinkedHashSet<String>();
    Likeness.near(last, names.keySet(), MOST_SUGGESTIONS)
        .forEach(near -> found.addAll(names.getOrDefault(near, Set.of())));
    return found.stream().limit(MOST_SUGGESTIONS).toList();
  }

  private Map<String, Set<String>> names() {
    var names = new TreeMap<String, Set<String>>();
    dataset.begin(TxnType.READ);
    try {
      for (Node property : List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode())) {
        var labels = dataset.findNG(Node.ANY, Node.ANY, property, Node.ANY);
        while (labels.hasNext() && names.size() < MOST_NAMES) {
          var quad = labels.next();
          path(quad.getSubject())
              .ifPresent(
                  path -> {
                    add(names, quad.getObject().getLiteralLexicalForm(), path);
                    add(names, path.substring(path.lastIndexOf('/') + 1), path);
                  });
        }
      }
    } finally {
      dataset.end();
    }
    return names;
  }

  private static void add(Map<String, Set<String>> names, String name, String path) {
    names.computeIfAbsent(name, key -> new TreeSet<>()).add(path);
  }

  private Optional<String> path(Node node) {
    return node.isURI() && node.getURI().indexOf('#') < 0
        ? spaces.stream().flatMap(space -> space.pathOf(node.getURI()).stream()).findFirst()
        : Optional.empty();
  }
}
