package org.innovationatlas.model;

/**
 * A place in a file of facts.
 *
 * @param file the file as its user named it
 * @param line counted from 1; 0 where the place is the whole file
 * @param column in characters from 1; 0 where the place is the whole file
 * @param pointer the JSON Pointer (RFC 6901) from the root of the document; empty for the root
 */
public record Position(String file, int line, int column, String pointer) {
  /** The whole file. */
  public static Position ofFile(String file) {
    return new Position(file, 0, 0, "");
  }

  @Override
  public String toString() {
    return file
        + (line > 0 ? ":" + line + ":" + column : "")
        + (pointer.isEmpty() ? "" : " " + pointer);
  }
}
