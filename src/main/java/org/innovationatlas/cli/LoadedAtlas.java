package org.innovationatlas.cli;

import java.util.List;
import java.util.stream.Stream;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Fact;
import org.innovationatlas.model.Field;
import org.innovationatlas.model.Statement;
import org.innovationatlas.model.ValueKind;
import org.innovationatlas.text.Counted;

/**
 * An atlas and its documents, in the order of their passages.
 *
 * @param atlas the atlas
 * @param documents its documents
 */
record LoadedAtlas(Atlas atlas, List<Document> documents) {
  LoadedAtlas {
    documents = List.copyOf(documents);
  }

  /** What the atlas holds, in numbers. */
  String summary() {
    return atlas.name()
        + ": "
        + String.join(
            ", ",
            Counted.of(documents.size(), "passage"),
            Counted.of(facts().map(Fact::id).distinct().count(), "thing"),
            Counted.of(statements().filter(LoadedAtlas::isRelation).count(), "relation"),
            Counted.of(statements().count(), "statement"))
        + ", "
        + statements().filter(one -> one.evidence().quote().isPresent()).count()
        + " of them quoted";
  }

  private Stream<Fact> facts() {
    return documents.stream().flatMap(document -> document.facts().stream());
  }

  private Stream<Statement> statements() {
    return facts().flatMap(fact -> fact.statements().stream());
  }

  /** A relation ties a thing to another or to a theme. */
  private static boolean isRelation(Statement statement) {
    return statement.field().kind() == ValueKind.REFERENCE || statement.field() == Field.THEMES;
  }
}
