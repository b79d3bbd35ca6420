package org.innovationatlas.link;

import java.util.List;
import java.util.Map;

/** What the tags of an element say. */
final class OsmTags {
  private static final List<String> KINDS =
      List.of(
          "boundary",
          "place",
          "amenity",
          "office",
          "landuse",
          "leisure",
          "building",
          "highway",
          "railway",
          "education",
          "research");

  private OsmTags() {}

  static boolean isType(String type) {
    return type.equals("node") || type.equals("way") || type.equals("relation");
  }

  static EntityBuilder entity(String type, String id, Map<String, String> tags) {
    var entity = new EntityBuilder("https://www.openstreetmap.org/" + type + "/" + id);
    addTo(entity, tags);
    return entity;
  }

  static void addTo(EntityBuilder entity, Map<String, String> tags) {
    tags.forEach(
        (key, value) -> {
          if (isName(key)) {
            List.of(value.split(";", -1)).forEach(entity::name);
          }
        });
    for (String key : KINDS) {
      if (tags.containsKey(key)) {
        entity.kind("osm:" + tags.get(key)).kind("osm:" + key);
      }
    }
    for (String key : List.of("addr:city", "addr:district", "is_in:city")) {
      if (tags.containsKey(key)) {
        entity.place(tags.get(key));
      }
    }
    for (String key : List.of("website", "contact:website", "url")) {
      if (tags.containsKey(key)) {
        entity.website(tags.get(key));
      }
    }
    if (tags.containsKey("start_date")) {
      entity.year(tags.get("start_date"));
    }
  }

  /** name, name:en, alt_name:zh and their like, but not name:etymology. */
  private static boolean isName(String key) {
    return key.matches("(alt_|official_|short_|int_|loc_|old_)?name(:[a-z]{2,3}(-\\w+)?)?");
  }
}
