package org.innovationatlas.serve.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A reconciliation query (Reconciliation Service API 0.2, section 4.1).
 *
 * @param text the name, or an identifier; empty where only properties are given
 * @param types the ids of types
 * @param strictness what the types mean
 * @param limit how many candidates are wanted
 * @param constraints what else is known
 */
record Query(
    Optional<String> text,
    List<String> types,
    Strictness strictness,
    int limit,
    List<Constraint> constraints) {
  Query {
    types = List.copyOf(types);
    constraints = List.copyOf(constraints);
  }

  /** What the types of a query mean. */
  enum Strictness {
    /** Candidates have one of them. */
    ANY,
    /** Candidates have all of them. */
    ALL,
    /** Candidates should have one of them; others come after those that do, and are never sure. */
    SHOULD
  }

  /**
   * What is known of the thing beside its name.
   *
   * @param property a property
   * @param values its values, any of which may fit: strings, numbers, booleans, or entities as
   *     objects
   */
  record Constraint(Property property, List<JsonNode> values) {
    Constraint {
      values = List.copyOf(values);
    }
  }
}
