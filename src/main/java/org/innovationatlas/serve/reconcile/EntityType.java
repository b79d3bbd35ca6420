package org.innovationatlas.serve.reconcile;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A class of the ontology, as a type of entities.
 *
 * @param id the local name of the class
 * @param node the class
 * @param name what it is called
 * @param meaning its definition
 * @param broader the types directly above it
 */
record EntityType(String id, Node node, Wording name, Wording meaning, List<EntityType> broader) {
  EntityType {
    broader = List.copyOf(broader);
  }

  String name(String language) {
    return name.in(language).orElse(id);
  }
}
