package org.innovationatlas.model;

/**
 * Something wrong with the data: where, the value, what was expected and what to do.
 *
 * @param position where
 * @param message the value, the expectation and the remedy, in the words of the one who writes
 *     facts
 */
public record Problem(Position position, String message) {
  @Override
  public String toString() {
    return position + ": " + message;
  }
}
