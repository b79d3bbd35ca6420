package org.innovationatlas.question;

/** A value that a parameter can't take. */
public final class UnfitValue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnfitValue(String parameter, String value, String expected, String example) {
    super(
        "%s: \"%s\" is not what it takes; give %s, such as %s"
            .formatted(parameter, value, expected, example));
  }

  /** For a name that is none of a parameter. */
  UnfitValue(String message) {
    super(message);
  }
}
