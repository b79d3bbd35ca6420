package org.innovationatlas.cli;

import java.util.HashSet;
import java.util.Set;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Fact;
import org.innovationatlas.model.FactId;
import org.innovationatlas.model.Field;
import org.innovationatlas.model.Statement;
import org.innovationatlas.model.ValueKind;
import org.innovationatlas.text.Counted;

/** What an atlas holds, in numbers. */
final class Summary {
  private final Atlas atlas;
  private final Set<FactId> things = new HashSet<>();
  private long passages;
  private long relations;
  private long statements;
  private long quoted;

  Summary(Atlas atlas) {
    this.atlas = atlas;
  }

  void add(Document document) {
    passages++;
    for (Fact fact : document.facts()) {
      things.add(fact.id());
      fact.statements().forEach(this::add);
    }
  }

  private void add(Statement statement) {
    statements++;
    relations += isRelation(statement) ? 1 : 0;
    quoted += statement.evidence().quote().isPresent() ? 1 : 0;
  }

  /** A relation ties a thing to another or to a theme. */
  private static boolean isRelation(Statement statement) {
    return statement.field().kind() == ValueKind.REFERENCE || statement.field() == Field.THEMES;
  }

  @Override
  public String toString() {
    return atlas.name()
        + ": "
        + String.join(
            ", ",
            Counted.of(passages, "passage"),
            Counted.of(things.size(), "thing"),
            Counted.of(relations, "relation"),
            Counted.of(statements, "statement"))
        + ", "
        + quoted
        + " of them quoted";
  }
}
