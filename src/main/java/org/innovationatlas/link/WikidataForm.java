package org.innovationatlas.link;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Consumer;

/** Items in the JSON of Wikibase, as in Wikidata's dumps. */
final class WikidataForm implements JsonRecords.JsonForm {
  private static final String ENTITY = "http://www.wikidata.org/entity/";

  @Override
  public Optional<Entity> read(JsonNode record) {
    var id = record.path("id").asText();
    if (!id.matches("Q\\d+") || !record.has("labels")) {
      return Optional.empty();
    }
    var entity = new EntityBuilder(ENTITY + id);
    record.path("labels").forEach(label -> entity.name(label.path("value").asText()));
    for (JsonNode aliases : record.path("aliases")) {
      aliases.forEach(alias -> entity.name(alias.path("value").asText()));
    }
    var claims = record.path("claims");
    items(claims, "P31", entity::kind);
    items(claims, "P131", entity::place);
    items(claims, "P159", entity::place);
    items(claims, "P276", entity::place);
    values(claims, "P571", value -> entity.year(value.path("time").asText()));
    values(claims, "P856", value -> entity.website(value.asText()));
    values(
        claims,
        "P625",
        value ->
            entity.point(value.path("longitude").asDouble(), value.path("latitude").asDouble()));
    return entity.build();
  }

  private static void items(JsonNode claims, String property, Consumer<String> iris) {
    values(
        claims,
        property,
        value -> {
          if (value.has("id")) {
            iris.accept(ENTITY + value.path("id").asText());
          }
        });
  }

  private static void values(JsonNode claims, String property, Consumer<JsonNode> values) {
    for (JsonNode claim : claims.path(property)) {
      var value = claim.path("mainsnak").path("datavalue").path("value");
      if (!value.isMissingNode() && !claim.path("rank").asText().equals("deprecated")) {
        values.accept(value);
      }
    }
  }
}
