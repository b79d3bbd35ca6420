package org.innovationatlas.serve.reconcile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Value;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.vocab.Inno;

/** What the service says of itself (Reconciliation Service API 0.2, section 3.1). */
final class Manifest {
  static final int PREVIEW_WIDTH = 430;
  static final int PREVIEW_HEIGHT = 300;

  private static final String ID = "?id={{id}}";

  private final List<Atlas> atlases;
  private final List<String> languages;

  Manifest(Content content) {
    this.atlases = content.atlases();
    this.languages = content.languages();
  }

  /**
   * The manifest.
   *
   * @param holdings what there is
   * @param service the address of the service, without a slash at its end
   * @param language the tag of the language of names
   */
  ObjectNode json(Holdings holdings, String service, String language) {
    var json = JsonNodeFactory.instance.objectNode();
    json.putArray("versions").add("0.1").add("0.2");
    json.put("name", name(language));
    json.put("identifierSpace", holdings.entities().identifiers().space());
    json.put("schemaSpace", Inno.NS);
    json.set("defaultTypes", EntityJson.types(holdings.types().topmost(), language));
    json.putObject("view").put("url", service + "/view" + ID);
    json.putObject("preview")
        .put("url", service + "/preview" + ID)
        .put("width", PREVIEW_WIDTH)
        .put("height", PREVIEW_HEIGHT);
    var suggest = json.putObject("suggest");
    for (String kind : List.of("entity", "property", "type")) {
      suggest
          .putObject(kind)
          .put("service_url", service)
          .put("service_path", "/suggest/" + kind)
          .put("flyout_service_url", service)
          .put("flyout_service_path", "/flyout/" + kind + "?id=${id}");
    }
    var extend = json.putObject("extend");
    extend
        .putObject("propose_properties")
        .put("service_url", service)
        .put("service_path", "/properties");
    extend.set("property_settings", Settings.described(languages, language));
    json.put("batchSize", QueryReader.BATCH);
    return json;
  }

  private String name(String language) {
    var titles =
        atlases.stream().map(atlas -> title(atlas, language)).collect(Collectors.joining(", "));
    return titles.isEmpty() ? "Innovation Atlas" : titles;
  }

  private static String title(Atlas atlas, String language) {
    return atlas.title().stream()
        .filter(text -> text.language().equals(language))
        .findFirst()
        .or(() -> atlas.title().stream().findFirst())
        .map(Value.Text::text)
        .orElse(atlas.name());
  }
}
