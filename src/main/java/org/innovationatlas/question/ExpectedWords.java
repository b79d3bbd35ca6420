package org.innovationatlas.question;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What could stand in a query at the place where the parser met something else. */
final class ExpectedWords {
  private static final String LIST = "Was expecting";
  private static final String MARK = "\"\\ufeff\"";
  private static final int MANY = 8;
  private static final Map<String, String> KINDS =
      Map.of(
          "<EOF>", "the end",
          "<IRIref>", "an IRI",
          "<PNAME_NS>", "an IRI",
          "<PNAME_LN>", "an IRI",
          "<VAR1>", "a variable",
          "<VAR2>", "a variable",
          "<INTEGER>", "a whole number");

  private ExpectedWords() {}

  /**
   * What the parser expected, in words; only that it is something else where it is much.
   *
   * @param message what the parser says
   */
  static String in(String message) {
    int list = message.indexOf(LIST);
    if (list < 0) {
      return "something else";
    }
    var words =
        message
            .substring(list)
            .lines()
            .skip(1)
            .map(line -> line.replace("...", "").strip())
            .filter(word -> !word.isEmpty() && !word.equals(MARK))
            .map(ExpectedWords::told)
            .distinct()
            .toList();
    return words.isEmpty() || words.size() > MANY ? "something else" : joined(words);
  }

  private static String told(String word) {
    return word.startsWith("\"")
        ? word.substring(1, word.length() - 1).toUpperCase(Locale.ROOT)
        : KINDS.getOrDefault(word, word);
  }

  private static String joined(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
