package org.innovationatlas.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a passage supports a statement: the codes of the ontology's support list. */
public enum Support {
  /** The quoted words state it. */
  STATED("stated"),
  /** It follows from what the passage is about. */
  FROM_SUBJECT("fromSubject"),
  /** It is read off the quoted name. */
  FROM_NAME("fromName"),
  /** It is our translation of a name. */
  TRANSLATION("translation");

  private static final Map<String, Support> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(Support::code, support -> support));

  private final String code;

  Support(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public static Optional<Support> ofCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
