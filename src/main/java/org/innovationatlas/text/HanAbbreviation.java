package org.innovationatlas.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.innovationatlas.text.NamePart.Role;

/** Whether a Chinese name abbreviates another: 上海海大 is 上海海洋大学, and 上海大学 is not. */
final class HanAbbreviation {
  private static final int SHORTEST = 2;

  private HanAbbreviation() {}

  /**
   * An abbreviation takes the beginning of every own word of the long form, in order; a place whole
   * or not at all; and of a word for its kind one character, all or nothing.
   */
  static boolean isOf(Name shorter, Name longer) {
    var text = shorter.hanText();
    var full = longer.hanText();
    return text.length() >= SHORTEST
        && text.length() < full.length()
        && Subsequence.isOf(text, full)
        && spells(units(longer.han()), 0, text, 0);
  }

  private static boolean spells(List<NamePart> units, int unit, String shorter, int at) {
    if (unit == units.size()) {
      return at == shorter.length();
    }
    var part = units.get(unit);
    return part.is(Role.OWN)
        ? spellsOwn(units, unit, shorter, at)
        : spellsKnown(part, units, unit, shorter, at);
  }

  private static boolean spellsOwn(List<NamePart> units, int unit, String shorter, int at) {
    var text = units.get(unit).text();
    for (int taken = 1; taken <= text.length() && at + taken <= shorter.length(); taken++) {
      if (text.charAt(taken - 1) != shorter.charAt(at + taken - 1)) {
        return false;
      }
      if (spells(units, unit + 1, shorter, at + taken)) {
        return true;
      }
    }
    return false;
  }

  private static boolean spellsKnown(
      NamePart part, List<NamePart> units, int unit, String shorter, int at) {
    boolean whole =
        shorter.startsWith(part.text(), at)
            && spells(units, unit + 1, shorter, at + part.text().length());
    boolean character =
        part.is(Role.GENERIC)
            && at < shorter.length()
            && part.text().indexOf(shorter.charAt(at)) >= 0
            && spells(units, unit + 1, shorter, at + 1);
    return whole || character || spells(units, unit + 1, shorter, at);
  }

  /** The parts, with own characters next to each other made into words. */
  private static List<NamePart> units(List<NamePart> parts) {
    var units = new ArrayList<NamePart>();
    var own = new StringBuilder();
    for (NamePart part : parts) {
      if (part.is(Role.OWN)) {
        own.append(part.text());
      } else {
        addWords(own, units);
        units.add(part);
      }
    }
    addWords(own, units);
    return units;
  }

  private static void addWords(StringBuilder own, List<NamePart> units) {
    if (own.isEmpty()) {
      return;
    }
    try (Tokenizer tokenizer = new HMMChineseTokenizer()) {
      var term = tokenizer.addAttribute(CharTermAttribute.class);
      tokenizer.setReader(new StringReader(own.toString()));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        units.add(new NamePart(term.toString(), Role.OWN));
      }
      tokenizer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    own.setLength(0);
  }
}
