package org.innovationatlas.serve.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.model.FactType;
import org.innovationatlas.vocab.Inno;
import org.innovationatlas.vocab.InnoClasses;
import org.innovationatlas.vocab.Ontology;

/** The types of entities: the classes of things that facts are stated of, and that of themes. */
final class Types {
  private final Map<Node, EntityType> byClass = new LinkedHashMap<>();
  private final Map<String, EntityType> byId = new LinkedHashMap<>();

  Types(Ontology ontology) {
    var vocabulary = ontology.vocabulary();
    for (FactType type : FactType.values()) {
      var broader = type.parent().map(Inno::type).map(byClass::get).stream().toList();
      add(vocabulary, Inno.type(type), broader);
    }
    add(vocabulary, NodeFactory.createURI(InnoClasses.THEME), List.of());
  }

  private void add(Graph vocabulary, Node node, List<EntityType> broader) {
    var type =
        new EntityType(
            node.getURI().substring(Inno.NS.length()),
            node,
            Wording.of(vocabulary, node, RDFS.label.asNode()),
            Wording.of(vocabulary, node, SKOS.definition.asNode()),
            broader);
    byClass.put(node, type);
    byId.put(type.id(), type);
  }

  Collection<EntityType> all() {
    return byId.values();
  }

  /** The types with none above them. */
  List<EntityType> topmost() {
    return all().stream().filter(type -> type.broader().isEmpty()).toList();
  }

  /** The type with the id; the IRI of the class is taken for it, too. */
  Optional<EntityType> find(String id) {
    return Optional.ofNullable(
        byId.get(id.startsWith(Inno.NS) ? id.substring(Inno.NS.length()) : id));
  }

  Optional<EntityType> find(Node node) {
    return Optional.ofNullable(byClass.get(node));
  }

  /** The types and all above them, those that say most first. */
  static List<EntityType> withBroader(Collection<EntityType> types) {
    var all = new LinkedHashMap<String, EntityType>();
    var open = new ArrayList<>(types);
    while (!open.isEmpty()) {
      var type = open.remove(0);
      all.put(type.id(), type);
      open.addAll(type.broader());
    }
    return all.values().stream()
        .sorted(Comparator.comparingInt(Types::height).reversed().thenComparing(EntityType::id))
        .toList();
  }

  private static int height(EntityType type) {
    return type.broader().stream().mapToInt(above -> height(above) + 1).max().orElse(0);
  }
}
