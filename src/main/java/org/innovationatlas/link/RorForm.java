package org.innovationatlas.link;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/** Records of the Research Organization Registry, schema versions 1 and 2. */
final class RorForm implements JsonRecords.JsonForm {
  @Override
  public Optional<Entity> read(JsonNode record) {
    var id = record.path("id").asText();
    if (!id.startsWith("https://ror.org/") || record.path("status").asText().equals("withdrawn")) {
      return Optional.empty();
    }
    var entity = new EntityBuilder(id);
    record
        .path("types")
        .forEach(type -> entity.kind("ror:" + type.asText().toLowerCase(Locale.ROOT)));
    entity.year(record.path("established").asText());
    if (record.has("names")) {
      readVersion2(record, entity);
    } else {
      readVersion1(record, entity);
    }
    return entity.build();
  }

  private static void readVersion2(JsonNode record, EntityBuilder entity) {
    record.path("names").forEach(name -> entity.name(name.path("value").asText()));
    for (JsonNode location : record.path("locations")) {
      var place = location.path("geonames_details");
      entity.place(place.path("name").asText());
      entity.place(place.path("country_subdivision_name").asText());
      readGeoNames(location.path("geonames_id"), entity);
      readPoint(place, entity);
    }
    for (JsonNode link : record.path("links")) {
      if (link.path("type").asText().equals("website")) {
        entity.website(link.path("value").asText());
      }
    }
  }

  private static void readVersion1(JsonNode record, EntityBuilder entity) {
    entity.name(record.path("name").asText());
    record.path("labels").forEach(label -> entity.name(label.path("label").asText()));
    record.path("aliases").forEach(alias -> entity.name(alias.asText()));
    record.path("acronyms").forEach(acronym -> entity.name(acronym.asText()));
    for (JsonNode address : record.path("addresses")) {
      entity.place(address.path("city").asText());
      readGeoNames(address.path("geonames_city").path("id"), entity);
      readPoint(address, entity);
    }
    record.path("links").forEach(link -> entity.website(link.asText()));
  }

  private static void readGeoNames(JsonNode id, EntityBuilder entity) {
    if (id.isIntegralNumber()) {
      entity.place("https://sws.geonames.org/" + id.asLong() + "/");
    }
  }

  private static void readPoint(JsonNode place, EntityBuilder entity) {
    if (place.path("lat").isNumber() && place.path("lng").isNumber()) {
      entity.point(place.path("lng").asDouble(), place.path("lat").asDouble());
    }
  }
}
