package org.innovationatlas.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Codes;
import org.innovationatlas.model.FactId;
import org.innovationatlas.model.FactType;
import org.innovationatlas.model.Field;
import org.innovationatlas.model.Value;
import org.innovationatlas.text.Likeness;

/** Turns the JSON of a field into its values. */
final class ValueInterpreter {
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");
  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private final Atlas atlas;
  private final Codes codes;
  private final Problems problems;

  ValueInterpreter(Atlas atlas, Codes codes, Problems problems) {
    this.atlas = atlas;
    this.codes = codes;
    this.problems = problems;
  }

  /** The values that are right; the others are reported. */
  List<Stated> interpret(Field field, Json json) {
    var stated = new ArrayList<Stated>(1);
    switch (field.kind()) {
      case TEXT -> texts(field, json, stated);
      case TYPE -> type(field, json, stated);
      default -> {
        var items = items(field, json);
        for (Json item : items) {
          value(field, item).ifPresent(v -> stated.add(new Stated(field, v, item.position())));
        }
      }
    }
    if (stated.size() < 2) {
      return stated;
    }
    var seen = new HashSet<Value>();
    stated.removeIf(
        one -> {
          boolean again = !seen.add(one.value());
          if (again) {
            problems.add(
                one.position(),
                "\""
                    + one.value().text()
                    + "\" stands twice in \""
                    + field.json()
                    + "\"; once is enough");
          }
          return again;
        });
    return stated;
  }

  private void texts(Field field, Json json, List<Stated> stated) {
    var texts =
        problems.object(json, "an object of languages, like { \"zh\": \"…\", \"en\": \"…\" },");
    texts.ifPresent(
        object ->
            object
                .members()
                .forEach(
                    (language, value) -> {
                      if (!atlas.languages().contains(language)) {
                        problems.add(
                            value.position(),
                            "\""
                                + language
                                + "\" is not a language tag of the atlas; expected one of "
                                + String.join(", ", atlas.languages())
                                + ", as atlas.json has them."
                                + Likeness.didYouMean(language, atlas.languages()));
                        return;
                      }
                      for (Json item : items(field, value)) {
                        problems
                            .string(item, "a text")
                            .filter(string -> isTidy(field, string))
                            .ifPresent(
                                string ->
                                    stated.add(
                                        new Stated(
                                            field,
                                            new Value.Text(language, string.text()),
                                            string.position())));
                      }
                    }));
  }

  private boolean isTidy(Field field, Json.Str string) {
    boolean tidy = !string.text().isBlank() && string.text().strip().equals(string.text());
    if (!tidy) {
      problems.add(
          string.position(),
          string.shown()
              + " is empty or has space at its ends; write the "
              + field.json()
              + " alone");
    }
    return tidy;
  }

  /** The type is checked where the fact is, so a wrong one is passed over here. */
  private static void type(Field field, Json json, List<Stated> stated) {
    if (json instanceof Json.Str string) {
      FactType.ofTerm(string.text())
          .ifPresent(
              type -> stated.add(new Stated(field, new Value.Type(type), string.position())));
    }
  }

  private List<Json> items(Field field, Json json) {
    if (!(json instanceof Json.Arr array)) {
      return List.of(json);
    }
    if (field.isSingle()) {
      problems.add(json.position(), "\"" + field.json() + "\" takes one value, not an array");
      return List.of();
    }
    return array.items();
  }

  private Optional<? extends Value> value(Field field, Json json) {
    return switch (field.kind()) {
      case CODE -> problems.string(json, "a code").flatMap(text -> code(field, text));
      case REFERENCE -> problems.string(json, "an id").flatMap(text -> reference(field, text));
      case YEAR ->
          matched(json, YEAR, "a year", "write its four digits in quotation marks, like \"2022\"")
              .map(Value.Year::new);
      case AMOUNT ->
          matched(
                  json,
                  AMOUNT,
                  "a decimal number",
                  "write it in quotation marks, like \"560\" or \"1.5\"")
              .map(Value.Amount::new);
      case COUNT -> count(json);
      case TEXT, TYPE -> Optional.empty();
    };
  }

  private Optional<Value.Code> code(Field field, Json.Str text) {
    var list = field.codeList().orElseThrow();
    var code = codes.find(list, text.text());
    if (code.isPresent()) {
      return code;
    }
    problems.add(
        text.position(),
        text.shown()
            + " is not a code of the list \""
            + list.segment()
            + "\"; expected one of "
            + String.join(", ", codes.of(list))
            + "."
            + Likeness.didYouMean(text.text(), codes.of(list)));
    return Optional.empty();
  }

  private Optional<Value.Reference> reference(Field field, Json.Str text) {
    var id = FactId.parse(text.text());
    if (id.isEmpty()) {
      problems.add(text.position(), text.shown() + IdHint.of(text.text()));
    } else if (!field.range().contains(FactType.ofKind(id.get().kind()).orElseThrow())) {
      problems.add(
          text.position(),
          text.shown()
              + " is not what \""
              + field.json()
              + "\" points at; expected the id of a "
              + field.range().stream()
                  .map(FactType::kind)
                  .sorted()
                  .collect(Collectors.joining(", ")));
      return Optional.empty();
    }
    return id.map(Value.Reference::new);
  }

  private Optional<String> matched(Json json, Pattern pattern, String expected, String remedy) {
    if (json instanceof Json.Str string && pattern.matcher(string.text()).matches()) {
      return Optional.of(string.text());
    }
    problems.add(
        json.position(),
        json.shown()
            + (json instanceof Json.Num
                ? " has no quotation marks; "
                : " is not " + expected + "; ")
            + remedy);
    return Optional.empty();
  }

  private Optional<Value.Count> count(Json json) {
    if (json instanceof Json.Num number && COUNT.matcher(number.text()).matches()) {
      return Optional.of(new Value.Count(Integer.parseInt(number.text())));
    }
    problems.add(
        json.position(),
        json.shown() + " is not a whole number from 1, written without quotation marks, like 2");
    return Optional.empty();
  }
}
