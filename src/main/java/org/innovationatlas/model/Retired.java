package org.innovationatlas.model;

import java.util.List;
import java.util.Optional;

/**
 * The record of an id that is not used any more. An IRI never changes its meaning, so the id can't
 * be given to another thing.
 *
 * @param id the id
 * @param replacedBy the id of what took its place, if something did
 * @param reason why it is retired, by language
 * @param position where it is recorded
 */
public record Retired(
    FactId id, Optional<FactId> replacedBy, List<Value.Text> reason, Position position) {
  public Retired {
    reason = List.copyOf(reason);
  }
}
