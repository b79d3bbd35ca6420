package org.innovationatlas.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.innovationatlas.text.NamePart.Role;

/** Takes names apart: Chinese by known words and else by characters, other scripts by words. */
public final class NameReader {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\d&-]{1,7}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final String INSTITUTE = "研究所";
  private static final String SUFFIX_OF_INSTITUTES = "所";
  private static final String HAN_NUMERALS = "一二三四五六七八九十";

  private final NameWords words;

  /**
   * @param places names of places, which names of other things begin with or contain: of the region
   *     at hand, in every language
   */
  public NameReader(Collection<String> places) {
    this.words = new NameWords(places);
  }

  NameWords words() {
    return words;
  }

  /** Takes a name apart. */
  public Name read(String text) {
    var folded = fold(text);
    var han = new ArrayList<NamePart>();
    var latin = new ArrayList<NamePart>();
    var initials = new StringBuilder();
    var found = WORD.matcher(folded);
    while (found.find()) {
      readRun(found.group(), han, latin, initials);
    }
    return new Name(text, han, latin, initials.toString(), ACRONYM.matcher(text.strip()).matches());
  }

  /** Lower case, compatibility forms resolved, Chinese simplified, accents and apostrophes gone. */
  public static String fold(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    boolean ascii = plain.chars().allMatch(character -> character < 128);
    var bare =
        ascii
            ? plain
            : HanScript.simplify(
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll(""));
    return APOSTROPHES.matcher(bare).replaceAll("").replace("&", " and ");
  }

  /** A run of letters and digits, in which scripts may change without a gap: G60科创走廊. */
  private void readRun(
      String run, List<NamePart> han, List<NamePart> latin, StringBuilder initials) {
    int start = 0;
    while (start < run.length()) {
      boolean isHan = HanScript.isHan(run.codePointAt(start));
      int end = start;
      while (end < run.length() && HanScript.isHan(run.codePointAt(end)) == isHan) {
        end = run.offsetByCodePoints(end, 1);
      }
      if (isHan) {
        readHan(run.substring(start, end), han);
      } else {
        readWord(run.substring(start, end), latin, initials);
      }
      start = end;
    }
  }

  /** The longest known word at each place, or else one character. */
  private void readHan(String run, List<NamePart> han) {
    int at = 0;
    while (at < run.length()) {
      var word = words.longestAt(run, at);
      at += word.length();
      var full = words.fullForm(word);
      if (!full.equals(word)) {
        readHan(full, han);
      } else if (word.equals(SUFFIX_OF_INSTITUTES) && at == run.length() && !han.isEmpty()) {
        readHan(words.fullForm(INSTITUTE), han);
      } else if (!words.isSilent(word)) {
        han.add(new NamePart(word, roleOfHan(word, han.isEmpty())));
      }
    }
  }

  private Role roleOfHan(String word, boolean first) {
    if (HAN_NUMERALS.contains(word)) {
      return Role.NUMBER;
    }
    var role = words.role(word).orElse(Role.OWN);
    // 市 says what kind of place stands before it; a name does not begin with it.
    return role == Role.ADMIN && first ? Role.OWN : role;
  }

  private void readWord(String word, List<NamePart> latin, StringBuilder initials) {
    if (words.isSilent(word)) {
      return;
    }
    for (String full : words.fullForm(word).split(" ", -1)) {
      var role =
          full.chars().anyMatch(Character::isDigit)
              ? Role.NUMBER
              : words.role(full).orElse(Role.OWN);
      latin.add(new NamePart(full, role));
      if (role != Role.LEGAL) {
        initials.appendCodePoint(full.codePointAt(0));
      }
    }
  }
}
