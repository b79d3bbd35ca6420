package org.innovationatlas.link;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.TreeMap;

/** Elements of OpenStreetMap in the JSON of the Overpass service. */
final class OsmForm implements JsonRecords.JsonForm {
  @Override
  public Optional<Entity> read(JsonNode record) {
    var type = record.path("type").asText();
    if (!OsmTags.isType(type) || !record.path("id").isIntegralNumber()) {
      return Optional.empty();
    }
    var tags = new TreeMap<String, String>();
    record
        .path("tags")
        .properties()
        .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
    var entity = OsmTags.entity(type, record.path("id").asText(), tags);
    var centre = record.has("center") ? record.path("center") : record;
    if (centre.path("lat").isNumber() && centre.path("lon").isNumber()) {
      entity.point(centre.path("lon").asDouble(), centre.path("lat").asDouble());
    }
    var bounds = record.path("bounds");
    if (bounds.isObject()) {
      entity.point(bounds.path("minlon").asDouble(), bounds.path("minlat").asDouble());
      entity.point(bounds.path("maxlon").asDouble(), bounds.path("maxlat").asDouble());
    }
    return entity.build();
  }
}
