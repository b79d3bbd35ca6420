package org.innovationatlas.model;

/**
 * A place in a file of facts.
 *
 * @param file the file as its user named it
 * @param line counted from 1; 0 where the place is the whole file
 * @param column in characters from 1; 0 where the place is the whole file
 * @param pointer from the root of the document
 */
public record Position(String file, int line, int column, Pointer pointer) {
  /** A place whose pointer is at hand as a text. */
  public Position(String file, int line, int column, String pointer) {
    this(file, line, column, Pointer.of(pointer));
  }

  /** The whole file. */
  public static Position ofFile(String file) {
    return new Position(file, 0, 0, "");
  }

  @Override
  public String toString() {
    return file
        + (line > 0 ? ":" + line + ":" + column : "")
        + (pointer.isRoot() ? "" : " " + pointer);
  }
}
