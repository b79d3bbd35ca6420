package org.innovationatlas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.innovationatlas.text.NamePart.Role;

/**
 * The pieces of a name by which it is looked up, so that one wrong letter or character leaves
 * others: of Chinese the pairs of neighbours and the characters, of other scripts the words, their
 * beginnings and ends, and the initials.
 */
final class NameGrams {
  private static final int AFFIX = 4;

  private NameGrams() {}

  static List<String> of(Name name) {
    var grams = new ArrayList<String>();
    addHan(name, grams);
    for (NamePart part : name.latin()) {
      if (!part.is(Role.LEGAL)) {
        addWord(part.text(), grams);
      }
    }
    if (name.isAcronym()) {
      grams.add("@" + name.latin().stream().map(NamePart::text).findFirst().orElse(""));
    }
    if (name.initials().length() > 2) {
      grams.add("@" + name.initials());
    }
    return grams;
  }

  /** Whether the piece stands for the initials of a whole name. */
  static boolean isInitials(String gram) {
    return gram.startsWith("@");
  }

  private static void addHan(Name name, List<String> grams) {
    var text =
        name.han().stream()
            .filter(part -> !part.is(Role.LEGAL))
            .map(NamePart::text)
            .collect(Collectors.joining());
    var points = text.codePoints().toArray();
    for (int at = 0; at < points.length; at++) {
      grams.add(Character.toString(points[at]));
      if (at + 1 < points.length) {
        grams.add(new String(points, at, 2));
      }
    }
  }

  private static void addWord(String word, List<String> grams) {
    grams.add(word);
    if (word.length() > AFFIX) {
      grams.add(word.substring(0, AFFIX) + "*");
      grams.add("*" + word.substring(word.length() - AFFIX));
    }
  }
}
