package org.innovationatlas.serve.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.innovationatlas.model.Field;
import org.innovationatlas.vocab.Inno;

/** Writes entities, types and properties as JSON (Reconciliation Service API 0.2, section 2). */
final class EntityJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Entities entities;
  private final Graph data;

  /**
   * @param data the union of all graphs
   */
  EntityJson(Entities entities, Graph data) {
    this.entities = entities;
    this.data = data;
  }

  /** The entity with what tells it from namesakes. */
  ObjectNode described(Entity entity, String language) {
    return named(entity.id(), entity.name(language))
        .put("description", description(entity, language));
  }

  /** Another name, the type and the place. */
  String description(Entity entity, String language) {
    var type = entity.types().stream().findFirst().map(one -> one.name(language));
    return Stream.of(entity.otherNames(language).findFirst(), type, place(entity, language))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }

  private Optional<String> place(Entity entity, String language) {
    return data
        .find(entity.node(), Inno.property(Field.LOCATED_IN), Node.ANY)
        .mapWith(Triple::getObject)
        .toList()
        .stream()
        .flatMap(place -> entities.find(place).stream())
        .map(place -> place.name(language))
        .sorted()
        .findFirst();
  }

  ObjectNode candidate(Candidate candidate) {
    var entity = candidate.entity();
    var language = candidate.language();
    var json = described(entity, language);
    json.set("type", types(entity.types(), language));
    json.put("score", Math.round(candidate.score() * 1000) / 10.0);
    json.put("match", candidate.match());
    var features = json.putArray("features");
    candidate
        .features()
        .forEach((id, value) -> features.addObject().put("id", id).set("value", feature(value)));
    return json;
  }

  private static ValueNode feature(Object value) {
    return value instanceof Boolean fits
        ? JSON.booleanNode(fits)
        : JSON.numberNode(((Number) value).doubleValue());
  }

  static ArrayNode types(List<EntityType> types, String language) {
    var json = JSON.arrayNode();
    types.forEach(type -> json.add(named(type.id(), type.name(language))));
    return json;
  }

  /** The type with those directly above it. */
  static ObjectNode type(EntityType type, String language) {
    var json = named(type.id(), type.name(language));
    type.meaning().in(language).ifPresent(meaning -> json.put("description", meaning));
    if (!type.broader().isEmpty()) {
      json.set("broader", types(type.broader(), language));
    }
    return json;
  }

  static ObjectNode property(Property property, String language) {
    var json = named(property.id(), property.name(language));
    property.meaning().in(language).ifPresent(meaning -> json.put("description", meaning));
    return json;
  }

  static ObjectNode named(String id, String name) {
    return JSON.objectNode().put("id", id).put("name", name);
  }
}
