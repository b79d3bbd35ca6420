package org.innovationatlas.text;

/** Numbers of things, in words of English. */
public final class Counted {
  private Counted() {}

  /** {@code "1 passage"}, {@code "2 passages"}. */
  public static String of(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
