package org.innovationatlas.model;

import java.util.List;

/**
 * What one passage states of one thing.
 *
 * @param id the thing
 * @param type its type, which is also the first of its statements
 * @param statements everything said of it, in the order of the document
 * @param position where it stands in the fact document
 */
public record Fact(FactId id, FactType type, List<Statement> statements, Position position) {
  public Fact {
    statements = List.copyOf(statements);
  }
}
