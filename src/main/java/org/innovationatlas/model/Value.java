package org.innovationatlas.model;

/** What a field of a fact says. */
public sealed interface Value {

  /** The value as a fact document writes it. */
  String text();

  /** A name or another text, with its BCP 47 language tag. */
  record Text(String language, String text) implements Value {}

  /** A code of a code list. */
  record Code(CodeList list, String code) implements Value {
    @Override
    public String text() {
      return code;
    }
  }

  /** Another thing, by its id. */
  record Reference(FactId id) implements Value {
    @Override
    public String text() {
      return id.toString();
    }
  }

  /** A year of four digits. */
  record Year(String text) implements Value {}

  /** A whole number from 1. */
  record Count(int number) implements Value {
    @Override
    public String text() {
      return Integer.toString(number);
    }
  }

  /** A decimal number, its digits as the source states them. */
  record Amount(String text) implements Value {}

  /** The type of the thing. */
  record Type(FactType type) implements Value {
    @Override
    public String text() {
      return type.term();
    }
  }
}
