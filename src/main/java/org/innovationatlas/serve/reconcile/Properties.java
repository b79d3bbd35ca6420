package org.innovationatlas.serve.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.model.Field;
import org.innovationatlas.serve.reconcile.Property.Way;
import org.innovationatlas.vocab.Inno;
import org.innovationatlas.vocab.Ontology;

/** The properties that entities of the data have. */
final class Properties {
  private final Types types;
  private final Map<String, Property> known = new LinkedHashMap<>();

  /** How many entities of a type have a property, by both ids. */
  private final Map<String, Map<String, Integer>> used = new HashMap<>();

  /**
   * Finds which properties are used, within a transaction.
   *
   * @param data the union of all graphs
   */
  Properties(Ontology ontology, Types types, Graph data, Entities entities) {
    this.types = types;
    for (Field field : Field.values()) {
      var node = Inno.property(field);
      if (node.getURI().startsWith(Inno.NS)) {
        addWithInverse(ontology.vocabulary(), node);
      }
    }
    OtherProperties.ALL.forEach(property -> known.put(property.id(), property));
    known.values().forEach(property -> count(property, data, entities));
    known.keySet().removeIf(id -> used.values().stream().noneMatch(of -> of.containsKey(id)));
  }

  private void addWithInverse(Graph vocabulary, Node node) {
    add(vocabulary, node, node, Way.FORWARD);
    vocabulary
        .find(Node.ANY, OWL2.inverseOf.asNode(), node)
        .forEach(triple -> add(vocabulary, triple.getSubject(), node, Way.BACKWARD));
  }

  private void add(Graph vocabulary, Node term, Node stored, Way way) {
    var id = term.getURI().substring(Inno.NS.length());
    var meaning =
        way == Way.FORWARD
            ? Wording.of(vocabulary, term, SKOS.definition.asNode())
            : Wording.NONE; // that of an inverse only says that it is one
    var range =
        vocabulary
            .find(term, RDFS.range.asNode(), Node.ANY)
            .mapWith(triple -> types.find(triple.getObject()))
            .filterKeep(Optional::isPresent)
            .toList();
    known.put(
        id,
        new Property(
            id,
            stored,
            way,
            Wording.of(vocabulary, term, RDFS.label.asNode()),
            meaning,
            range.stream().flatMap(Optional::stream).findFirst()));
  }

  private void count(Property property, Graph data, Entities entities) {
    var things =
        property.way() == Way.SELF
            ? entities.all().stream().map(Entity::node)
            : property.things(data).distinct();
    things
        .flatMap(thing -> entities.find(thing).stream())
        .flatMap(entity -> entity.types().stream())
        .forEach(
            type ->
                used.computeIfAbsent(type.id(), id -> new HashMap<>())
                    .merge(property.id(), 1, Integer::sum));
  }

  Types types() {
    return types;
  }

  Collection<Property> all() {
    return known.values();
  }

  /** The property with the id; its IRI is taken for it, too. */
  Optional<Property> find(String id) {
    return Optional.ofNullable(
        known.get(id.startsWith(Inno.NS) ? id.substring(Inno.NS.length()) : id));
  }

  Collection<String> ids() {
    return known.keySet();
  }

  /** The properties that entities of the type have, those of most of them first. */
  List<Property> of(EntityType type) {
    var counts = used.getOrDefault(type.id(), Map.of());
    var properties = new ArrayList<>(known.values());
    properties.removeIf(property -> !counts.containsKey(property.id()));
    properties.sort(
        Comparator.comparing((Property property) -> counts.getOrDefault(property.id(), 0))
            .reversed());
    return properties;
  }
}
