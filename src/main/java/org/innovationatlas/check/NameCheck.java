package org.innovationatlas.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.innovationatlas.model.Fact;
import org.innovationatlas.model.FactId;
import org.innovationatlas.model.Field;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;
import org.innovationatlas.model.Statement;
import org.innovationatlas.model.Value;

/** Reports a thing that has two names in one language within an edition. */
final class NameCheck {
  private final List<Problem> problems;
  private final Map<Name, Named> names = new HashMap<>();

  NameCheck(List<Problem> problems) {
    this.problems = problems;
  }

  void register(String edition, Fact fact) {
    for (Statement statement : fact.statements()) {
      if (statement.field() == Field.NAME && statement.value() instanceof Value.Text name) {
        var first =
            names.putIfAbsent(
                new Name(edition, fact.id(), name.language()),
                new Named(name.text(), statement.position()));
        if (first != null && !first.text().equals(name.text())) {
          problems.add(
              new Problem(
                  statement.position(),
                  "\""
                      + fact.id()
                      + "\" is named \""
                      + name.text()
                      + "\" here and \""
                      + first.text()
                      + "\" at "
                      + first.position()
                      + "; a thing has one \"name\" in a language: write the other form as"
                      + " \"altName\""));
        }
      }
    }
  }

  private record Named(String text, Position position) {}

  private record Name(String edition, FactId id, String language) {}
}
