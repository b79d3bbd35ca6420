package org.innovationatlas.model;

/** The code lists of the ontology that fact documents take values from. */
public enum CodeList {
  STATUS("status"),
  THEME("theme"),
  QUANTITY("quantity"),
  UNIT("unit"),
  SUPPORT("support");

  private final String segment;

  CodeList(String segment) {
    this.segment = segment;
  }

  /** The part of a code's IRI that names its list, as in {@code status/completed}. */
  public String segment() {
    return segment;
  }
}
