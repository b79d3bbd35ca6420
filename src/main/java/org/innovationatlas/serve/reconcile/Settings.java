package org.innovationatlas.serve.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the values of a property are wanted (Reconciliation Service API 0.2, section 7.1).
 *
 * @param limit how many at most
 * @param asIris whether things are told by their IRIs, rather than by their names
 * @param language the tag of the language of texts, or {@link #ALL}
 */
record Settings(int limit, boolean asIris, String language) {
  static final String ALL = "all";

  /** What nobody reads in a cell; a district has as many things in it as there are. */
  static final int MOST_VALUES = 500;

  private static final String LIMIT = "limit";
  private static final String CONTENT = "content";
  private static final String LANGUAGE = "lang";
  private static final String IRI = "iri";
  private static final String NAME = "name";

  /** The settings that a client gives, or else the usual ones. */
  static Settings of(Optional<RequestJson> given, String language) {
    int limit =
        given
            .flatMap(json -> json.member(LIMIT))
            .map(json -> json.number(0, MOST_VALUES))
            .filter(number -> number > 0)
            .orElse(MOST_VALUES);
    boolean asIris =
        given
            .flatMap(json -> json.member(CONTENT))
            .map(json -> json.require(isContent(json.text()), "\"name\" or \"iri\"").text())
            .filter(IRI::equals)
            .isPresent();
    return new Settings(
        limit,
        asIris,
        given
            .flatMap(json -> json.member(LANGUAGE))
            .map(RequestJson::text)
            .filter(tag -> !tag.isEmpty())
            .orElse(language));
  }

  private static boolean isContent(String text) {
    return text.equals(NAME) || text.equals(IRI);
  }

  /** The settings that there are, for a form. */
  static ArrayNode described(List<String> languages, String language) {
    boolean chinese = language.equals("zh");
    var json = JsonNodeFactory.instance.arrayNode();
    setting(json.addObject(), LIMIT, "number", chinese ? "数量上限" : "Limit")
        .put("default", 0)
        .put(
            "help_text",
            chinese ? "每行最多几个值；0 表示不限" : "How many values a row takes at most; 0 for all");
    var content =
        setting(json.addObject(), CONTENT, "select", chinese ? "内容" : "Content")
            .put("default", NAME)
            .put("help_text", chinese ? "事物以名称或 IRI 表示" : "Things by their names or their IRIs");
    choices(content, List.of(NAME, IRI), chinese ? List.of("名称", "IRI") : List.of("Name", "IRI"));
    var tags = new ArrayList<>(languages);
    tags.add(ALL);
    var texts =
        setting(json.addObject(), LANGUAGE, "select", chinese ? "语言" : "Language")
            .put("default", language)
            .put("help_text", chinese ? "名称与文字的语言" : "The language of names and texts");
    choices(texts, tags, tags);
    return json;
  }

  private static ObjectNode setting(ObjectNode json, String name, String type, String label) {
    return json.put("name", name).put("type", type).put("label", label);
  }

  private static void choices(ObjectNode json, List<String> values, List<String> names) {
    var choices = json.putArray("choices");
    for (int i = 0; i < values.size(); i++) {
      choices.addObject().put("value", values.get(i)).put("name", names.get(i));
    }
  }
}
