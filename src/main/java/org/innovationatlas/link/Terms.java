package org.innovationatlas.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The terms in which data sets describe things, read from {@code terms.tsv}. */
final class Terms {
  /** What a property says. */
  enum Property {
    NAME,
    PLACE,
    ADDRESS,
    LATITUDE,
    LONGITUDE,
    POINT,
    GEOMETRY,
    YEAR,
    WEBSITE
  }

  private static final String FILE = "terms.tsv";
  private static final Terms PACKED = new Terms();

  private final Map<String, Property> properties = new HashMap<>();
  private final Map<String, Kind> kinds = new HashMap<>();

  private Terms() {
    for (String line : lines()) {
      var words = List.of(line.split("\t", -1));
      for (String term : words.subList(1, words.size())) {
        put(words.get(0), term);
      }
    }
  }

  static Terms packed() {
    return PACKED;
  }

  private void put(String meaning, String term) {
    if (Arrays.stream(Kind.values()).anyMatch(kind -> kind.name().equals(meaning))) {
      kinds.put(term, Kind.valueOf(meaning));
    } else {
      properties.put(term, Property.valueOf(meaning.toUpperCase(Locale.ROOT)));
    }
  }

  private static List<String> lines() {
    try (InputStream in = Terms.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not packed with the program; build it again");
      }
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Property> property(String iri) {
    return Optional.ofNullable(properties.get(iri));
  }

  /** The kind of things of a class, or that a code such as {@code ror:education} stands for. */
  Optional<Kind> kind(String term) {
    return Optional.ofNullable(kinds.get(term));
  }

  /** The IRIs of the properties that say this. */
  List<String> iris(Property property) {
    return properties.entrySet().stream()
        .filter(entry -> entry.getValue() == property)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
