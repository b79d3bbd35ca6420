package org.innovationatlas.serve.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.innovationatlas.question.Question;

/** The queries that pages lead to. */
final class PackedQueries {
  private static final Question ABOUT_THING = read("about-thing");
  private static final Question FIRST = read("first");

  private PackedQueries() {}

  private static Question read(String name) {
    var file = "/pages/" + name + ".rq";
    try (var in = PackedQueries.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not packed with the program; build it again");
      }
      return Question.of(name, new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks for all that is said of a thing, with who says so. */
  static String aboutThing(String iri) {
    return ABOUT_THING.with(Map.of("thing", iri)).serialize();
  }

  /** What the editor shows first. */
  static String first() {
    return FIRST.text();
  }
}
