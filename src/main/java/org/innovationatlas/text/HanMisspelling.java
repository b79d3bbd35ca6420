package org.innovationatlas.text;

import java.util.List;
import org.innovationatlas.text.NamePart.Role;

/**
 * Whether two Chinese names are one name with one character wrong, missing, too many, or swapped
 * with its neighbour. Many names of different things differ in one character, so where it stands
 * decides.
 */
final class HanMisspelling {
  private static final int SHORTEST = 5;
  private static final int SHORT_OWN_PART = 2;
  private static final int LONG_OWN_PART = 5;
  private static final double LIKELY = 0.92;
  private static final double DOUBTFUL = 0.84;
  private static final String NUMERALS = "一二三四五六七八九十";

  private final NameWords words;

  HanMisspelling(NameWords words) {
    this.words = words;
  }

  /** A score of likeness: 0 where the names are no misspelling of each other. */
  double score(Name left, Name right) {
    var one = left.hanText();
    var other = right.hanText();
    if (Math.min(one.length(), other.length()) < SHORTEST
        || Math.abs(one.length() - other.length()) > 1) {
      return 0;
    }
    int start = commonStart(one, other);
    int end = commonEnd(one, other, start);
    var inOne = one.substring(start, one.length() - end);
    var inOther = other.substring(start, other.length() - end);
    boolean swapped =
        inOne.length() == 2
            && inOther.length() == 2
            && inOne.charAt(0) == inOther.charAt(1)
            && inOne.charAt(1) == inOther.charAt(0);
    boolean oneOnly = inOne.length() <= 1 && inOther.length() <= 1;
    if (!swapped && (!oneOnly || saysMuch(inOne) || saysMuch(inOther))) {
      return 0;
    }
    return score(left, right, start, swapped);
  }

  private static double score(Name left, Name right, int at, boolean swapped) {
    double own = Math.min(left.own(), right.own());
    if (own < SHORT_OWN_PART) {
      return DOUBTFUL;
    }
    if (swapped) {
      return LIKELY;
    }
    boolean known = isKnown(left.han(), at);
    if (known != isKnown(right.han(), at)) {
      return LIKELY;
    }
    if (known) {
      return 0;
    }
    return own >= LONG_OWN_PART ? LIKELY : DOUBTFUL;
  }

  /** Whether the character stands in a known word, which no misspelling makes. */
  private static boolean isKnown(List<NamePart> parts, int at) {
    int end = 0;
    for (NamePart part : parts) {
      end += part.text().length();
      if (at < end) {
        return !part.is(Role.OWN);
      }
    }
    return false;
  }

  private boolean saysMuch(String character) {
    return words.isOpposite(character) || (!character.isEmpty() && NUMERALS.contains(character));
  }

  private static int commonStart(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int at = 0;
    while (at < most && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  private static int commonEnd(String one, String other, int start) {
    int most = Math.min(one.length(), other.length()) - start;
    int length = 0;
    while (length < most
        && one.charAt(one.length() - 1 - length) == other.charAt(other.length() - 1 - length)) {
      length++;
    }
    return length;
  }
}
