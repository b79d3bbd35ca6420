package org.innovationatlas.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Organisations of Shanghai in ROR, read from the test data. */
public final class RorSample {
  private static final Path FILE = Path.of("src", "test", "resources", "link", "ror-shanghai.csv");

  private RorSample() {}

  /** An organisation with all that the sample says of it. */
  static List<Entity> organisations() throws IOException {
    var all = new ArrayList<Entity>();
    for (String line : Files.readAllLines(FILE).subList(1, Files.readAllLines(FILE).size())) {
      var cells = cells(line);
      var entity = new EntityBuilder(cells.get(0));
      List.of(cells.get(1).split("\\|", -1)).forEach(entity::name);
      List.of(cells.get(2).split("\\|", -1))
          .forEach(type -> entity.kind("ror:" + type.toLowerCase(Locale.ROOT)));
      entity.place(cells.get(6)).place("Shanghai");
      entity.point(Double.parseDouble(cells.get(8)), Double.parseDouble(cells.get(7)));
      entity.build().ifPresent(all::add);
    }
    return all;
  }

  /** All names of the organisations, in every language. */
  public static List<String> names() throws IOException {
    return Files.readAllLines(FILE).stream()
        .skip(1)
        .flatMap(line -> Stream.of(cells(line).get(1).split("\\|", -1)))
        .distinct()
        .toList();
  }

  /** The cells of a line of comma-separated values (RFC 4180). */
  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      char character = line.charAt(at);
      if (character == '"') {
        quoted = !quoted;
      } else if (character == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(character);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
