package org.innovationatlas.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.innovationatlas.text.NamePart.Role;

/** The words that say less than others in a name, read from {@code name-words.tsv}. */
final class NameWords {
  private static final String FILE = "name-words.tsv";
  private static final int SHORTEST_PLACE = 2;

  private final Map<String, Role> roles = new HashMap<>();
  private final Map<String, String> fullForms = new HashMap<>();
  private final Set<String> silent = new HashSet<>();
  private final Set<String> opposites = new HashSet<>();
  private final int longest;

  /**
   * @param places names of places that names of other things begin with or contain
   */
  NameWords(Collection<String> places) {
    lines().forEach(this::read);
    places.forEach(this::addPlace);
    this.longest =
        Stream.concat(roles.keySet().stream(), fullForms.keySet().stream())
            .mapToInt(String::length)
            .max()
            .orElse(1);
  }

  private static List<String> lines() {
    try (InputStream in = NameWords.class.getResourceAsStream(FILE)) {
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

  private void read(String line) {
    var words = List.of(line.split("\t", -1));
    var rest = words.subList(1, words.size());
    switch (words.get(0)) {
      case "stop" -> silent.addAll(rest);
      case "opposite" -> opposites.addAll(rest);
      case "abbreviation" ->
          rest.subList(1, rest.size()).forEach(word -> fullForms.put(word, rest.get(0)));
      default -> {
        var role = Role.valueOf(words.get(0).toUpperCase(Locale.ROOT));
        rest.forEach(word -> roles.put(word, role));
      }
    }
  }

  /**
   * Adds a place by its name without the kind of place: 上海 of 上海市, "pudong" of "Pudong New Area".
   */
  private void addPlace(String name) {
    var folded = NameReader.fold(name).strip();
    if (HanScript.hasHan(folded)) {
      var core = folded.replaceFirst("(新区|市|区|省|县)$", "");
      putPlace(core.length() >= SHORTEST_PLACE ? core : folded);
    } else {
      var core = folded.replaceFirst(" (new area|district|city|municipality|province|county)$", "");
      if (!core.contains(" ")) {
        putPlace(core);
      }
    }
  }

  private void putPlace(String word) {
    roles.putIfAbsent(word, Role.PLACE);
  }

  /** What the word says, where it is a known one. */
  Optional<Role> role(String word) {
    return Optional.ofNullable(roles.get(word));
  }

  /** The word that an abbreviation stands for, or the word itself. */
  String fullForm(String word) {
    return fullForms.getOrDefault(word, word);
  }

  /** Whether the word says nothing. */
  boolean isSilent(String word) {
    return silent.contains(word);
  }

  /** Whether the character tells two things apart by itself, as east and west do. */
  boolean isOpposite(String character) {
    return opposites.contains(character);
  }

  /** The longest known word or abbreviation that begins there, or else the one character. */
  String longestAt(String run, int at) {
    int character = run.offsetByCodePoints(at, 1);
    for (int end = Math.min(run.length(), at + longest); end > character; end--) {
      var word = run.substring(at, end);
      if (roles.containsKey(word) || isAbbreviation(word, run, at)) {
        return word;
      }
    }
    return run.substring(at, character);
  }

  /** 交大 stands for a university, but not in 交大厦; 理工大 is written in full in 理工大学. */
  private boolean isAbbreviation(String word, String run, int at) {
    int end = at + word.length();
    boolean goesOn =
        word.endsWith("大") && end < run.length() && "厦道街楼队会桥".indexOf(run.charAt(end)) >= 0;
    return fullForms.containsKey(word) && !goesOn && !run.startsWith(fullForm(word), at);
  }
}
