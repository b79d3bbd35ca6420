package org.innovationatlas.cli;

import java.util.Locale;
import java.util.function.Function;

/** The formats of what a check has to say. */
@SuppressWarnings("ImmutableEnumChecker") // a constructor does not change
enum FindingsFormat {
  TEXT(Findings.AsText::new),
  JSON(Findings.AsJson::new);

  private final Function<Console, Findings> form;

  FindingsFormat(Function<Console, Findings> form) {
    this.form = form;
  }

  Findings to(Console console) {
    return form.apply(console);
  }

  /** The format as it is written after {@code --format}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
