package org.innovationatlas.text;

import java.util.Comparator;

/**
 * Orders words as a reader would: runs of digits by their number, so that "passage 9" comes before
 * "passage 10".
 */
public final class NaturalOrder {
  private NaturalOrder() {}

  /** The order; equal only for equal words. */
  public static Comparator<String> comparator() {
    return Comparator.comparing((String word) -> word, NaturalOrder::compare)
        .thenComparing(Comparator.naturalOrder());
  }

  private static int compare(String left, String right) {
    int i = 0;
    int j = 0;
    while (i < left.length() && j < right.length()) {
      if (isDigit(left.charAt(i)) && isDigit(right.charAt(j))) {
        int endOfLeft = endOfDigits(left, i);
        int endOfRight = endOfDigits(right, j);
        int order = compareDigits(left.substring(i, endOfLeft), right.substring(j, endOfRight));
        if (order != 0) {
          return order;
        }
        i = endOfLeft;
        j = endOfRight;
      } else if (left.charAt(i) != right.charAt(j)) {
        return Character.compare(left.charAt(i), right.charAt(j));
      } else {
        i++;
        j++;
      }
    }
    return Integer.compare(left.length() - i, right.length() - j);
  }

  private static int compareDigits(String left, String right) {
    var l = withoutZeros(left);
    var r = withoutZeros(right);
    return l.length() == r.length() ? l.compareTo(r) : Integer.compare(l.length(), r.length());
  }

  private static String withoutZeros(String digits) {
    int start = 0;
    while (start < digits.length() && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }

  private static int endOfDigits(String word, int start) {
    int end = start;
    while (end < word.length() && isDigit(word.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
