package org.innovationatlas.model;

import java.util.OptionalInt;

/**
 * Words of a passage.
 *
 * @param text the words, exactly as they stand in the passage
 * @param start how many Unicode code points stand before them in the passage; empty until located
 * @param position where the quote stands in the fact document
 */
public record Quote(String text, OptionalInt start, Position position) {
  /** How many code points of the passage stand before the end of the quote; empty until located. */
  public OptionalInt end() {
    return start.isPresent()
        ? OptionalInt.of(start.getAsInt() + text.codePointCount(0, text.length()))
        : start;
  }
}
