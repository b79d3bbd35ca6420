package org.innovationatlas.question;

/** A text that is no query of SPARQL 1.1; the message says what is wrong with it. */
public final class NotSparql extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  NotSparql(int line, int column, String message, Throwable cause) {
    super(message, cause);
    this.line = line;
    this.column = column;
  }

  /** The line of the wrong place, counted from 1; 0 where it is no one place. */
  public int line() {
    return line;
  }

  /** The column of the wrong place, in characters (Unicode code points) from 1. */
  public int column() {
    return column;
  }
}
