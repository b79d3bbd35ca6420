package org.innovationatlas.read;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.innovationatlas.model.Value;
import org.innovationatlas.text.Likeness;

/** Reads texts by language, an object of language tags and strings, in {@code atlas.json}. */
record LanguageMap(Problems problems, List<String> languages) {

  List<Value.Text> read(Json.Obj object, String field, boolean required) {
    var texts = new ArrayList<Value.Text>();
    var value = object.get(field);
    if (value.isEmpty() && required) {
      problems.add(
          object.position(),
          "\"" + field + "\" is missing; expected an object of languages, like { \"en\": \"…\" }");
    }
    value
        .flatMap(json -> problems.object(json, "an object of languages, like { \"en\": \"…\" },"))
        .ifPresent(map -> map.members().forEach((language, text) -> add(language, text, texts)));
    return texts;
  }

  private void add(String language, Json json, List<Value.Text> texts) {
    if (!languages.isEmpty() && !languages.contains(language)) {
      problems.add(
          json.position(),
          "\""
              + language
              + "\" is not a language tag of the atlas; expected one of "
              + String.join(", ", languages)
              + "."
              + Likeness.didYouMean(language, languages));
      return;
    }
    problems
        .string(json, "a text")
        .ifPresent(text -> texts.add(new Value.Text(language, text.text())));
  }

  /** Whether the text is a well-formed BCP 47 language tag, reported where it is not. */
  static boolean isTag(Json.Str text, Problems problems) {
    try {
      boolean tagged =
          !new Locale.Builder().setLanguageTag(text.text()).build().getLanguage().isEmpty();
      if (tagged) {
        return true;
      }
    } catch (IllformedLocaleException e) {
      // reported below, with the value
    }
    problems.add(
        text.position(),
        text.shown() + " is not a language tag; write one of BCP 47, like \"zh\" or \"en\"");
    return false;
  }
}
