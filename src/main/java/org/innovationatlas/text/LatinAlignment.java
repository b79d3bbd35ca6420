package org.innovationatlas.text;

import java.util.ArrayList;
import java.util.List;
import org.innovationatlas.text.NamePart.Role;

/** Aligns the words of two names in any order: the same, then abbreviated, then misspelt ones. */
final class LatinAlignment {
  private static final int SHORTEST_ABBREVIATION = 3;
  private static final int LONG_ENOUGH_FOR_ONE = 5;
  private static final int LONG_ENOUGH_FOR_TWO = 10;

  private final NameWords words;
  private final List<NamePart> left;
  private final List<NamePart> right;
  private final List<NamePart> common = new ArrayList<>();
  private int misspelt;
  private int abbreviated;

  private LatinAlignment(NameWords words, List<NamePart> left, List<NamePart> right) {
    this.words = words;
    this.left = new ArrayList<>(left);
    this.right = new ArrayList<>(right);
  }

  static Alignment align(NameWords words, List<NamePart> left, List<NamePart> right) {
    var alignment = new LatinAlignment(words, left, right);
    boolean ordered = alignment.takeSame();
    alignment.takeJoined(alignment.left, alignment.right);
    alignment.takeJoined(alignment.right, alignment.left);
    alignment.abbreviated = alignment.take(alignment::isAbbreviation);
    alignment.misspelt = alignment.take(alignment::isMisspelling);
    return new Alignment(
        alignment.common,
        alignment.left,
        alignment.right,
        alignment.misspelt,
        alignment.abbreviated,
        ordered);
  }

  private interface Pairing {
    boolean pairs(NamePart left, NamePart right);
  }

  /** Takes what is the same on both sides; whether it came in the same order. */
  private boolean takeSame() {
    int last = -1;
    boolean ordered = true;
    var open = new ArrayList<>(right);
    for (NamePart part : List.copyOf(left)) {
      int at = indexOf(open, part.text(), last);
      if (at >= 0) {
        ordered &= at > last;
        last = at;
        open.set(at, new NamePart("", Role.OWN));
        left.remove(part);
        right.remove(part);
        common.add(part);
      }
    }
    return ordered;
  }

  /** Where the word stands, after the place if it can be. */
  private static int indexOf(List<NamePart> parts, String word, int after) {
    int found = -1;
    for (int at = 0; at < parts.size(); at++) {
      if (parts.get(at).text().equals(word)) {
        found = at;
        if (at > after) {
          break;
        }
      }
    }
    return found;
  }

  private int take(Pairing pairing) {
    int taken = 0;
    for (NamePart one : List.copyOf(left)) {
      var other = right.stream().filter(part -> pairing.pairs(one, part)).findFirst();
      if (other.isPresent()) {
        left.remove(one);
        right.remove(other.get());
        // Whatever it is written otherwise for, it no longer counts as a place that both name.
        var longer = one.text().length() < other.get().text().length() ? other.get() : one;
        common.add(longer.is(Role.PLACE) ? new NamePart(longer.text(), Role.OWN) : longer);
        taken++;
      }
    }
    return taken;
  }

  /** Takes a word that is written as two on the other side: Jiaotong, Jiao Tong. */
  private void takeJoined(List<NamePart> one, List<NamePart> two) {
    for (NamePart part : List.copyOf(one)) {
      for (int at = 0; at + 1 < two.size(); at++) {
        if (part.text().equals(two.get(at).text() + two.get(at + 1).text())) {
          one.remove(part);
          two.remove(at + 1);
          two.remove(at);
          common.add(part);
          break;
        }
      }
    }
  }

  private boolean isAbbreviation(NamePart left, NamePart right) {
    var shorter = left.text().length() < right.text().length() ? left.text() : right.text();
    var longer = left.text().length() < right.text().length() ? right.text() : left.text();
    return shorter.length() >= SHORTEST_ABBREVIATION
        && longer.length() >= shorter.length() + SHORTEST_ABBREVIATION - 1
        && longer.length() >= 2 * SHORTEST_ABBREVIATION
        && longer.startsWith(shorter)
        && words.role(shorter).isEmpty()
        && !left.is(Role.NUMBER)
        && !right.is(Role.NUMBER);
  }

  /**
   * One letter wrong in a word of some length, two in a long one; never between two known words.
   */
  private boolean isMisspelling(NamePart left, NamePart right) {
    int longer = Math.max(left.text().length(), right.text().length());
    int shorter = Math.min(left.text().length(), right.text().length());
    boolean known = words.role(left.text()).isPresent() && words.role(right.text()).isPresent();
    if (known || longer < LONG_ENOUGH_FOR_ONE || left.is(Role.NUMBER) || right.is(Role.NUMBER)) {
      return false;
    }
    int allowed = shorter >= LONG_ENOUGH_FOR_TWO ? 2 : 1;
    return longer - shorter <= allowed && Likeness.distance(left.text(), right.text()) <= allowed;
  }
}
