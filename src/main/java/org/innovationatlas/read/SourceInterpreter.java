package org.innovationatlas.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.innovationatlas.model.Source;
import org.innovationatlas.model.Value;
import org.innovationatlas.text.Likeness;

/** Reads the sources that {@code atlas.json} describes. */
final class SourceInterpreter {
  private static final List<String> FIELDS =
      List.of(
          "edition",
          "section",
          "language",
          "sha256",
          "sectionTitle",
          "title",
          "publisher",
          "year",
          "attribution");
  private static final Pattern SEGMENT = Pattern.compile("[a-z0-9][a-z0-9.-]*");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  private final Problems problems;
  private final List<String> languages;

  SourceInterpreter(Problems problems, List<String> languages) {
    this.problems = problems;
    this.languages = languages;
  }

  List<Source> interpret(Json.Obj head) {
    var value = head.get("sources");
    if (value.isEmpty()) {
      problems.add(
          head.position(), "\"sources\" is missing; expected an array of the atlas's reports");
    }
    var sources = new ArrayList<Source>();
    for (Json item :
        value
            .flatMap(json -> problems.array(json, "an array of reports"))
            .map(Json.Arr::items)
            .orElse(List.of())) {
      problems
          .object(item, "a report, an object with edition and section,")
          .flatMap(this::source)
          .ifPresent(source -> add(source, sources));
    }
    return sources;
  }

  private void add(Source source, List<Source> sources) {
    if (sources.stream()
        .anyMatch(
            other ->
                other.edition().equals(source.edition())
                    && other.section().equals(source.section()))) {
      problems.add(
          source.position(),
          "edition "
              + source.edition()
              + " section "
              + source.section()
              + " is described twice; keep one of the two");
    }
    sources.add(source);
  }

  private Optional<Source> source(Json.Obj object) {
    problems.unknownFields(object, FIELDS);
    var edition =
        matched(
            object, "edition", SEGMENT, "the edition in a-z, 0-9, dot and hyphen, like \"2022\"");
    var section =
        matched(
            object, "section", SEGMENT, "the section in a-z, 0-9, dot and hyphen, like \"4.3\"");
    var sha256 =
        matched(
            object,
            "sha256",
            SHA256,
            "the SHA-256 of the file in 64 lower-case hexadecimal digits");
    var language = language(object);
    var texts = new LanguageMap(problems, languages);
    var sectionTitle = texts.read(object, "sectionTitle", true);
    var title = texts.read(object, "title", false);
    var attribution = texts.read(object, "attribution", false);
    var year =
        object.get("year").isPresent()
            ? matched(object, "year", YEAR, "a year of four digits in quotation marks")
            : Optional.<String>empty();
    var publisher =
        object.get("publisher").flatMap(json -> problems.string(json, "the publisher's name"));
    if (edition.isEmpty() || section.isEmpty() || sha256.isEmpty() || language.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Source(
            edition.get(),
            section.get(),
            language.get(),
            sha256.get(),
            sectionTitle,
            title,
            publisher.map(Json.Str::text),
            year.map(Value.Year::new),
            attribution,
            object.get("sha256").map(Json::position).orElse(object.position()),
            object.position()));
  }

  private Optional<String> matched(Json.Obj object, String field, Pattern form, String expected) {
    var text = problems.string(object, field, expected);
    if (text.isPresent() && !form.matcher(text.get().text()).matches()) {
      problems.add(text.get().position(), text.get().shown() + " is not " + expected);
      return Optional.empty();
    }
    return text.map(Json.Str::text);
  }

  private Optional<String> language(Json.Obj object) {
    var text = problems.string(object, "language", "the language tag of the text");
    if (text.isPresent() && !languages.isEmpty() && !languages.contains(text.get().text())) {
      problems.add(
          text.get().position(),
          text.get().shown()
              + " is not one of the atlas's languages: "
              + String.join(", ", languages)
              + "."
              + Likeness.didYouMean(text.get().text(), languages));
      return Optional.empty();
    }
    return text.map(Json.Str::text);
  }
}
