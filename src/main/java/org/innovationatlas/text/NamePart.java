package org.innovationatlas.text;

/**
 * A word of a name, or one Chinese character that belongs to no known word.
 *
 * @param text the word in lower case, simplified and without accents
 * @param role what it says
 */
record NamePart(String text, Role role) {
  /** What a word says, and how much it helps to tell one name from another. */
  enum Role {
    /** The form of a company: names are often written without it. */
    LEGAL(0.05),
    /** The kind of the thing. */
    GENERIC(0.5),
    /** A place: names are often written without it, but two places tell names apart. */
    PLACE(0.4),
    /** The kind of a place. */
    ADMIN(0.15),
    /** A number: never a misspelling of another. */
    NUMBER(1),
    /** Everything else. */
    OWN(1);

    private final double weight;

    Role(double weight) {
      this.weight = weight;
    }
  }

  double weight() {
    return role.weight;
  }

  boolean is(Role wanted) {
    return role == wanted;
  }
}
