package org.innovationatlas.model;

import java.util.regex.Pattern;

/**
 * Something wrong with the data: where, the value, what was expected and what to do.
 *
 * @param position where
 * @param message the value, the expectation and the remedy, in the words of the one who writes
 *     facts
 */
public record Problem(Position position, String message) {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  /** One line: control characters, which a wrong value may have, are shown by their numbers. */
  @Override
  public String toString() {
    return CONTROL
        .matcher(position + ": " + message)
        .replaceAll(match -> "\\\\u%04X".formatted((int) match.group().charAt(0)));
  }
}
