package org.innovationatlas.text;

/**
 * Whether the letters of a word stand in a longer text in the same order, other letters between
 * them or not.
 */
public final class Subsequence {
  private Subsequence() {}

  public static boolean isOf(String word, String text) {
    int from = 0;
    for (int i = 0; i < word.length(); i++) {
      from = text.indexOf(word.charAt(i), from) + 1;
      if (from == 0) {
        return false;
      }
    }
    return true;
  }
}
