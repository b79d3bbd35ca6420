package org.innovationatlas.link;

import java.util.Locale;

/**
 * One reason for or against two descriptions being of one thing.
 *
 * @param aspect what was compared
 * @param detail what was found, in words
 * @param effect what it adds to the score; for names, the score that it begins with
 */
public record Evidence(Aspect aspect, String detail, double effect) {
  /** What can be compared. */
  public enum Aspect {
    NAME,
    OTHER_NAME,
    KIND,
    PLACE,
    DISTANCE,
    YEAR,
    WEBSITE,
    RIVAL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  @Override
  public String toString() {
    return "%s: %s (%s%s)"
        .formatted(
            aspect,
            detail,
            aspect == Aspect.NAME || effect < 0 ? "" : "+",
            String.format(Locale.ROOT, "%.2f", effect));
  }
}
