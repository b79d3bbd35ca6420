package org.innovationatlas.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;

/** Reads an atlas's folder: its {@code atlas.json} and which files belong to it. */
public final class AtlasReader {
  private static final String HEAD = "atlas.json";
  private static final List<String> FIELDS =
      List.of(
          "$schema",
          "base",
          "title",
          "languages",
          "licence",
          "sources",
          "reference",
          "links",
          "queries",
          "retired");

  private final Problems problems;

  /**
   * @param problems takes every problem as it is met
   */
  public AtlasReader(Consumer<Problem> problems) {
    this.problems = new Problems(problems);
  }

  /**
   * The atlas, or nothing where its folder or its {@code atlas.json} can't be used.
   *
   * @throws IOException when a file can't be read
   */
  public Optional<Atlas> read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      problems.add(
          Position.ofFile(folder.toString()),
          "there is no such folder; expected an atlas's folder of facts");
      return Optional.empty();
    }
    var documents = documents(folder);
    if (documents.isEmpty()) {
      problems.add(
          Position.ofFile(folder.toString()),
          "the folder holds no fact documents; expected one .json file for each passage beside "
              + HEAD);
    }
    var head = folder.resolve(HEAD);
    if (!Files.isRegularFile(head)) {
      problems.add(
          Position.ofFile(head.toString()),
          "the file is missing; expected the atlas's description: base, title, languages, licence and sources");
      return Optional.empty();
    }
    var roots = new ArrayList<Json>();
    new JsonFile(head, problems).forEach(roots::add);
    if (roots.isEmpty()) {
      return Optional.empty();
    }
    var root = roots.get(0);
    if (roots.size() > 1 || !root.position().pointer().isRoot()) {
      problems.add(
          Position.ofFile(head.toString()),
          "the file holds an array or several values; expected one JSON object");
      return Optional.empty();
    }
    return problems
        .object(root, "the atlas's description, an object,")
        .flatMap(object -> atlas(folder, object, documents));
  }

  /**
   * The files of fact documents of an atlas's folder, by name.
   *
   * @throws IOException when the folder can't be read
   */
  public static List<Path> documents(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(AtlasReader::isDocument)
          .sorted(Comparator.comparing(file -> file.getFileName().toString()))
          .toList();
    }
  }

  /** Whether a file of an atlas's folder is one of fact documents, by its name. */
  public static boolean isDocument(Path file) {
    var name = file.toString();
    return (name.endsWith(".json") || name.endsWith(".ndjson")) && !file.endsWith(HEAD);
  }

  private Optional<Atlas> atlas(Path folder, Json.Obj head, List<Path> documents) {
    problems.unknownFields(head, FIELDS);
    var base = base(head);
    var languages = languages(head);
    var title = new LanguageMap(problems, languages).read(head, "title", true);
    var licence = licence(head);
    var sources = new SourceInterpreter(problems, languages).interpret(head);
    var files = new NamedFiles(folder, head, problems);
    var name = Optional.ofNullable(folder.toAbsolutePath().normalize().getFileName());
    if (base.isEmpty() || languages.isEmpty() || licence.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Atlas(
            name.map(Path::toString).orElse("atlas"),
            base.get(),
            title,
            languages,
            licence.get(),
            sources,
            documents,
            files.named("reference"),
            files.named("links"),
            files.existing("queries"),
            new RetiredInterpreter(problems, languages).interpret(head)));
  }

  private Optional<String> base(Json.Obj head) {
    var expected =
        "an http or https IRI that ends in a slash, like \"https://w3id.org/innovation-atlas/shanghai/\"";
    var text = problems.string(head, "base", expected);
    return matched(text, "https?://[^\\s<>\"{}|\\\\^`#?]+/", expected);
  }

  private Optional<String> licence(Json.Obj head) {
    var expected =
        "the IRI of the licence of the facts, like \"https://creativecommons.org/licenses/by/4.0/\"";
    return matched(
        problems.string(head, "licence", expected), "https?://[^\\s<>\"{}|\\\\^`]+", expected);
  }

  private Optional<String> matched(Optional<Json.Str> text, String form, String expected) {
    if (text.isPresent() && !text.get().text().matches(form)) {
      problems.add(text.get().position(), text.get().shown() + " is not " + expected);
      return Optional.empty();
    }
    return text.map(Json.Str::text);
  }

  private List<String> languages(Json.Obj head) {
    var expected = "an array of language tags, like [\"zh\", \"en\"]";
    var value = head.get("languages");
    if (value.isEmpty()) {
      problems.add(head.position(), "\"languages\" is missing; expected " + expected);
    }
    var tags = new ArrayList<String>();
    for (Json item :
        value
            .flatMap(json -> problems.array(json, expected))
            .map(Json.Arr::items)
            .orElse(List.of())) {
      problems
          .string(item, "a language tag")
          .filter(tag -> LanguageMap.isTag(tag, problems))
          .ifPresent(tag -> tags.add(tag.text()));
    }
    if (value.orElse(null) instanceof Json.Arr array && array.items().isEmpty()) {
      problems.add(array.position(), "\"languages\" is empty; expected " + expected);
    }
    return tags;
  }
}
