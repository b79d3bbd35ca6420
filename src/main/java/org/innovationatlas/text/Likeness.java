package org.innovationatlas.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How like two words are, to guess what the writer of a wrong one meant. */
public final class Likeness {
  /**
   * Nobody writes a longer one by mistake, and comparing takes time by the square of the length.
   */
  private static final int LONGEST_WORD = 100;

  private Likeness() {}

  /** The candidate nearest to the word, where one is near enough to be what was meant. */
  public static Optional<String> closest(String word, Collection<String> candidates) {
    return near(word, candidates, 1).stream().findFirst();
  }

  /**
   * The candidates that are near enough to the word to be what was meant, the nearest first.
   *
   * @param most how many of them are wanted
   */
  public static List<String> near(String word, Collection<String> candidates, int most) {
    if (word.length() > LONGEST_WORD) {
      return List.of();
    }
    int limit = Math.max(word.length() > 1 ? 1 : 0, word.length() / 3);
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit)
        .filter(candidate -> distance(fold(word), fold(candidate)) <= limit)
        .sorted(
            Comparator.comparingInt((String candidate) -> distance(fold(word), fold(candidate)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  /** {@code " Did you mean \"x\"?"} where a candidate is near enough, else nothing. */
  public static String didYouMean(String word, Collection<String> candidates) {
    return closest(word, candidates).map(near -> " Did you mean \"" + near + "\"?").orElse("");
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /**
   * The optimal string alignment distance: how many letters to insert, delete, replace or swap with
   * their neighbour to turn one word into the other.
   */
  static int distance(String from, String to) {
    var rows = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      rows[i][0] = i;
    }
    for (int j = 0; j <= to.length(); j++) {
      rows[0][j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      for (int j = 1; j <= to.length(); j++) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int best =
            Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && from.charAt(i - 1) == to.charAt(j - 2)
                && from.charAt(i - 2) == to.charAt(j - 1);
        rows[i][j] = swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
      }
    }
    return rows[from.length()][to.length()];
  }
}
