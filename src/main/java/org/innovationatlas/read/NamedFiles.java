package org.innovationatlas.read;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files that {@code atlas.json} says belong to an atlas, by their paths from its folder. */
final class NamedFiles {
  private static final Pattern GRAPH_NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.[a-z]+");

  private final Path folder;
  private final Json.Obj head;
  private final Problems problems;

  NamedFiles(Path folder, Json.Obj head, Problems problems) {
    this.folder = folder;
    this.head = head;
    this.problems = problems;
  }

  /** The files of a field whose names become names of graphs, each its own. */
  List<Path> named(String field) {
    var names = new HashSet<String>();
    var paths = new ArrayList<Path>();
    for (Json.Str text : texts(field)) {
      var path = existing(text);
      var name = path.map(Path::getFileName).map(Path::toString).orElse("");
      if (path.isPresent() && !GRAPH_NAME.matcher(name).matches()) {
        problems.add(
            text.position(),
            "\""
                + name
                + "\" is to name a graph; call the file by a-z, 0-9 and single hyphens, like \"districts.ttl\"");
      } else if (path.isPresent() && !names.add(name.replaceFirst("\\..*", ""))) {
        problems.add(
            text.position(),
            "\"" + name + "\" gives its graph the name of another file's; call it something else");
      } else {
        path.ifPresent(paths::add);
      }
    }
    return paths;
  }

  /** The files or folders of a field. */
  List<Path> existing(String field) {
    return texts(field).stream().flatMap(text -> existing(text).stream()).toList();
  }

  private List<Json.Str> texts(String field) {
    return head
        .get(field)
        .flatMap(json -> problems.array(json, "an array of paths from this folder"))
        .map(Json.Arr::items)
        .orElse(List.of())
        .stream()
        .flatMap(item -> problems.string(item, "a path from this folder").stream())
        .toList();
  }

  private Optional<Path> existing(Json.Str text) {
    var path = path(text.text());
    if (path.filter(Files::exists).isEmpty()) {
      problems.add(
          text.position(),
          text.shown()
              + " is not there"
              + path.map(missing -> "; expected " + missing).orElse("")
              + ". Mend the path or remove it");
      return Optional.empty();
    }
    return path;
  }

  /** The path, or nothing where the text can't be one. */
  private Optional<Path> path(String text) {
    try {
      return Optional.of(folder.resolve(text).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
