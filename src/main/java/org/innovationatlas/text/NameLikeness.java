package org.innovationatlas.text;

/**
 * How like two names are.
 *
 * @param score from 0, nothing alike, to 1, the same
 * @param kind in which way they are alike
 * @param left one of the names
 * @param right the other
 */
public record NameLikeness(double score, Kind kind, Name left, Name right)
    implements Comparable<NameLikeness> {
  /** In which way two names are alike. */
  public enum Kind {
    SAME("the same"),
    SAME_BUT_FORM("the same but for its form"),
    OTHER_PLACE_FORM("the same but for what sort of place it is"),
    SAME_BUT_PLACE("the same but for the place"),
    OTHER_ORDER("the same words in another order"),
    ABBREVIATED("one abbreviates the other"),
    MISSPELT("the same but for a misspelling"),
    SHORT("one is the other without what says the kind"),
    ACRONYM("one is the acronym of the other"),
    SIMILAR("similar"),
    DIFFERENT("different");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The way, in words. */
    public String words() {
      return words;
    }
  }

  /** The less like one first. */
  @Override
  public int compareTo(NameLikeness other) {
    return Double.compare(score, other.score);
  }
}
