package org.innovationatlas.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
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
 * every id described. Keeps what it needs to know of each thing, and no document.
 */
public final class SetCheck {
  /** Among more things than these it would take too long to look for what an id was meant for. */
  private static final int MOST_TO_COMPARE = 100_000;

  private final Predicate<FactId> describedElsewhere;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<EditionOf, Typed> types = new HashMap<>();
  private final Map<PassageId, Position> passages = new HashMap<>();
  private final Set<FactId> described = new HashSet<>();
  private final Map<FactId, List<Mention>> undescribed = new HashMap<>();
  private final NameCheck names = new NameCheck(problems);
  private long mentions;

  /** Checks all documents of an atlas. */
  public SetCheck() {
    this(id -> false);
  }

  /**
   * Checks some documents of an atlas.
   *
   * @param describedElsewhere whether another document describes the thing
   */
  public SetCheck(Predicate<FactId> describedElsewhere) {
    this.describedElsewhere = describedElsewhere;
  }

  /** Takes the next document. */
  public void register(Document document) {
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
      described.add(fact.id());
      undescribed.remove(fact.id());
      type(document.id().edition(), fact);
      names.register(document.id().edition(), fact);
    }
    references(document);
  }

  /** Whether one of the documents describes the thing. */
  public boolean describes(FactId id) {
    return described.contains(id);
  }

  /**
   * The problems of the documents that were taken.
   *
   * @param complete whether they are all there are; if not, what they don't describe may be
   *     described in the rest
   */
  public List<Problem> problems(boolean complete) {
    var all = new ArrayList<>(problems);
    undescribed.entrySet().stream()
        .filter(entry -> !describedElsewhere.test(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .sorted(Comparator.comparingLong(Mention::number))
        .forEach(mention -> all.add(dangling(mention, complete)));
    return all;
  }

  private void type(String edition, Fact fact) {
    var typed = new Typed(fact.type(), fact.position());
    var first = types.putIfAbsent(new EditionOf(edition, fact.id()), typed);
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
    var head = document.position();
    mention(
        document.about(),
        new Position(head.file(), head.line(), head.column(), head.pointer().member("about")));
    for (Fact fact : document.facts()) {
      for (Statement statement : fact.statements()) {
        if (statement.value() instanceof Value.Reference reference) {
          mention(reference.id(), statement.position());
        }
      }
    }
  }

  private void mention(FactId id, Position position) {
    if (!described.contains(id)) {
      undescribed
          .computeIfAbsent(id, key -> new ArrayList<>(1))
          .add(new Mention(mentions++, id, position));
    }
  }

  private Problem dangling(Mention mention, boolean complete) {
    var id = mention.id();
    return new Problem(
        mention.position(),
        "\""
            + id
            + "\" is described nowhere; add a thing with this id, of type \""
            + FactType.ofKind(id.kind()).map(FactType::term).orElse("")
            + "\" or narrower, to a document, or mend the id."
            + suggestion(id)
            + (complete ? "" : " (A document that could not be read may describe it.)"));
  }

  private String suggestion(FactId id) {
    return described.size() > MOST_TO_COMPARE
        ? ""
        : Likeness.didYouMean(
            id.toString(), new TreeSet<>(described.stream().map(FactId::toString).toList()));
  }

  /** A thing as one edition speaks of it. */
  record EditionOf(String edition, FactId id) {}

  /** The type that a thing was first given, and where. */
  private record Typed(FactType type, Position position) {}

  /** A place that points at a thing, and the how manyth it is. */
  private record Mention(long number, FactId id, Position position) {}
}
