package org.innovationatlas.link;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Features of GeoJSON (RFC 7946). Their IRI is their id; an id of OpenStreetMap, such as {@code
 * relation/1278188}, is one of its element.
 */
final class GeoJsonForm implements JsonRecords.JsonForm {
  private static final Pattern OSM = Pattern.compile("(node|way|relation)/(\\d+)");

  @Override
  public Optional<Entity> read(JsonNode record) {
    if (!record.path("type").asText().equals("Feature")) {
      return Optional.empty();
    }
    var properties = record.path("properties");
    return iri(record, properties)
        .flatMap(
            iri -> {
              var entity = new EntityBuilder(iri);
              var tags = new TreeMap<String, String>();
              properties
                  .properties()
                  .forEach(
                      one ->
                          tags.put(
                              one.getKey().replace("name_", "name:"), one.getValue().asText()));
              OsmTags.addTo(entity, tags);
              positions(record.path("geometry").path("coordinates"), entity);
              return entity.build();
            });
  }

  private static Optional<String> iri(JsonNode record, JsonNode properties) {
    for (JsonNode id :
        List.of(
            record.path("id"),
            properties.path("@id"),
            properties.path("id"),
            properties.path("uri"))) {
      var text = id.asText();
      if (text.matches("https?://\\S+")) {
        return Optional.of(text);
      }
      if (OSM.matcher(text).matches()) {
        return Optional.of("https://www.openstreetmap.org/" + text);
      }
    }
    var type = properties.path("osm_type").asText();
    return OsmTags.isType(type) && properties.path("osm_id").isIntegralNumber()
        ? Optional.of(
            "https://www.openstreetmap.org/" + type + "/" + properties.path("osm_id").asText())
        : Optional.empty();
  }

  private static void positions(JsonNode coordinates, EntityBuilder entity) {
    if (coordinates.size() >= 2 && coordinates.path(0).isNumber()) {
      entity.point(coordinates.path(0).asDouble(), coordinates.path(1).asDouble());
    } else {
      coordinates.forEach(part -> positions(part, entity));
    }
  }
}
