package org.innovationatlas.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Fact;
import org.innovationatlas.model.FactId;
import org.innovationatlas.model.FactType;
import org.innovationatlas.model.PassageId;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;
import org.innovationatlas.model.Statement;
import org.innovationatlas.model.Value;
import org.innovationatlas.text.Likeness;

/**
 * Checks the documents of an atlas as a set: each passage once, one type and one name a thing,
 * every id described.
 */
public final class SetCheck {
  private final List<Problem> problems = new ArrayList<>();
  private final Map<FactId, Fact> described = new TreeMap<>();
  private final Map<EditionOf, Fact> types = new HashMap<>();
  private final Map<PassageId, Position> passages = new HashMap<>();
  private final NameCheck names = new NameCheck(problems);
  private final boolean complete;

  private SetCheck(boolean complete) {
    this.complete = complete;
  }

  /**
   * The problems of the set.
   *
   * @param documents the documents
   * @param complete whether they are all there are; if not, what they don't describe may be
   *     described in the rest
   */
  public static List<Problem> check(Collection<Document> documents, boolean complete) {
    var check = new SetCheck(complete);
    documents.forEach(check::register);
    documents.forEach(check::references);
    return check.problems;
  }

  private void register(Document document) {
    var earlier = passages.putIfAbsent(document.id(), document.position());
    if (earlier != null) {
      problems.add(
          new Problem(
              document.position(),
              "\""
                  + document.id()
                  + "\" has a document already, "
                  + earlier
                  + "; put all that the"
                  + " passage states into one document"));
    }
    for (Fact fact : document.facts()) {
      described.putIfAbsent(fact.id(), fact);
      type(document, fact);
      names.register(document.id().edition(), fact);
    }
  }

  private void type(Document document, Fact fact) {
    var first = types.putIfAbsent(new EditionOf(document.id().edition(), fact.id()), fact);
    if (first != null && first.type() != fact.type()) {
      problems.add(
          new Problem(
              fact.position(),
              "\""
                  + fact.id()
                  + "\" has the type \""
                  + fact.type().term()
                  + "\" here and \""
                  + first.type().term()
                  + "\" at "
                  + first.position()
                  + "; a thing has one type in an edition: where the passages leave it open, the"
                  + " weaker one"));
    }
  }

  private void references(Document document) {
    if (!described.containsKey(document.about())) {
      dangling(document.position().pointer() + "/about", document.position(), document.about());
    }
    for (Fact fact : document.facts()) {
      for (Statement statement : fact.statements()) {
        if (statement.value() instanceof Value.Reference reference
            && !described.containsKey(reference.id())) {
          dangling(statement.position().pointer(), statement.position(), reference.id());
        }
      }
    }
  }

  private void dangling(String pointer, Position position, FactId id) {
    var sameKind = new TreeSet<>(described.keySet().stream().map(FactId::toString).toList());
    problems.add(
        new Problem(
            new Position(position.file(), position.line(), position.column(), pointer),
            "\""
                + id
                + "\" is described nowhere; add a thing with this id, of type \""
                + FactType.ofKind(id.kind()).map(FactType::term).orElse("")
                + "\" or narrower, to a document, or mend the id."
                + Likeness.didYouMean(id.toString(), sameKind)
                + (complete ? "" : " (A document that could not be read may describe it.)")));
  }

  /** A thing as one edition speaks of it. */
  record EditionOf(String edition, FactId id) {}
}
