package org.innovationatlas.model;

/** How a field's value is written in JSON. */
public enum ValueKind {
  /** An object of language tags, each with a string or an array of strings. */
  TEXT,
  /** A string: a code. */
  CODE,
  /** A string: an id. */
  REFERENCE,
  /** A string of four digits. */
  YEAR,
  /** A whole number from 1. */
  COUNT,
  /** A string: a decimal number. */
  AMOUNT,
  /** A string: the local name of a class. */
  TYPE
}
