package org.innovationatlas.serve.overview;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.innovationatlas.model.FactType;
import org.innovationatlas.vocab.Inno;
import org.innovationatlas.vocab.Ontology;

/** Which of the classes of a thing says best what it is. */
public final class Kinds {
  /** The classes that no class of the ontology is above, in the ontology's order. */
  public static final List<Node> ROOTS = FactType.roots().stream().map(Inno::type).toList();

  private final Map<Node, Integer> depths = new HashMap<>();
  private final Map<Node, Node> roots = new HashMap<>();

  public Kinds(Ontology ontology) {
    ontology
        .classes()
        .forEach(
            (type, classes) -> {
              depths.put(Inno.type(type), classes.size());
              roots.put(Inno.type(type), Inno.type(type.root()));
            });
    List.of(Inno.PASSAGE, Inno.REPORT, Inno.THEME).forEach(this::add);
  }

  private void add(Node type) {
    depths.put(type, 1);
    roots.put(type, type);
  }

  /** The class that says most, of those of a thing. */
  public Optional<Node> of(Collection<Node> types) {
    return types.stream()
        .filter(depths::containsKey)
        .max(
            Comparator.comparing((Node type) -> depths.getOrDefault(type, 0))
                .thenComparing(Node::getURI));
  }

  /** The topmost class of the ontology above a class, or itself. */
  public Optional<Node> root(Node type) {
    return Optional.ofNullable(roots.get(type));
  }
}
