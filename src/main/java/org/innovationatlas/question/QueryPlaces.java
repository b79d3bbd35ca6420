package org.innovationatlas.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of a query, with its places. A parser counts columns in units of UTF-16; people count
 * characters.
 */
final class QueryPlaces {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
  private static final Pattern WORD =
      Pattern.compile("\"[^\"\\n]*\"|'[^'\\n]*'|<[^<>\\s]*>|[\\p{L}\\p{M}\\p{N}_?$@:.-]+|[\\s\\S]");
  private static final int LONGEST_WORD = 40;

  private final String text;
  private final List<Integer> lineStarts = new ArrayList<>(List.of(0));

  QueryPlaces(String text) {
    this.text = text;
    LINE_END.matcher(text).results().forEach(end -> lineStarts.add(end.end()));
  }

  /** How many units stand before a place that a parser tells of. */
  int offset(int line, int column) {
    int start = lineStarts.get(Math.min(Math.max(line, 1), lineStarts.size()) - 1);
    return Math.min(start + Math.max(column - 1, 0), text.length());
  }

  /** The line, counted from 1. */
  int line(int offset) {
    return (int) lineStarts.stream().takeWhile(start -> start <= offset).count();
  }

  /** The column, in characters from 1. */
  int column(int offset) {
    return text.codePointCount(lineStarts.get(line(offset) - 1), offset) + 1;
  }

  /** Whether nothing stands at the offset. */
  boolean isEnd(int offset) {
    return offset >= text.length();
  }

  /** The word of the language that begins at the offset, or the character. */
  String word(int offset) {
    var word = WORD.matcher(text).region(offset, text.length());
    return word.lookingAt() ? shortened(word.group()) : "";
  }

  /** What matches at the offset; empty where it does not. */
  String match(Pattern pattern, int offset) {
    var matcher = pattern.matcher(text).region(offset, text.length());
    return matcher.lookingAt() ? shortened(matcher.group()) : "";
  }

  /** The text from one offset to another, shortened. */
  String between(int start, int end) {
    return shortened(text.substring(start, end));
  }

  /** The character at the offset, with its number where it can't be told by looking. */
  String character(int offset) {
    int character = text.codePointAt(offset);
    var number = "U+%04X".formatted(character);
    if (Character.isWhitespace(character) || Character.isISOControl(character)) {
      return number;
    }
    var shown = "\"" + Character.toString(character) + "\"";
    return character < 128 ? shown : shown + " (" + number + ")";
  }

  private static String shortened(String word) {
    return word.codePointCount(0, word.length()) <= LONGEST_WORD
        ? word
        : word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD)) + "…";
  }
}
