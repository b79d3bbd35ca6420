package org.innovationatlas.serve.reconcile;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.innovationatlas.serve.reconcile.EntityName.Use;

/**
 * A thing that a spreadsheet may name.
 *
 * @param node the thing
 * @param id its identifier within the identifier space
 * @param names its names
 * @param types its types and all above them, those that say most first
 */
record Entity(Node node, String id, List<EntityName> names, List<EntityType> types) {
  Entity {
    names = List.copyOf(names);
    types = List.copyOf(types);
  }

  /** Its name in the language, else in any. */
  String name(String language) {
    return names.stream()
        .min(
            Comparator.comparing((EntityName name) -> name.use() != Use.LABEL)
                .thenComparing(name -> !name.language().equals(language)))
        .map(EntityName::text)
        .orElse(id);
  }

  /** What else it is called. */
  Stream<String> otherNames(String language) {
    var usual = name(language);
    return names.stream()
        .filter(name -> name.use() != Use.WITH_PLACE)
        .map(EntityName::text)
        .filter(name -> !name.equals(usual))
        .distinct();
  }

  boolean is(EntityType type) {
    return types.contains(type);
  }
}
