package org.innovationatlas.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Fact;
import org.innovationatlas.model.FactId;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;
import org.innovationatlas.model.Retired;

/** Checks that no document uses a retired id, and that what replaces one is there. */
public final class RetiredCheck {
  private final Predicate<FactId> describedElsewhere;
  private final List<Retired> records;
  private final Set<FactId> wanted = new HashSet<>();
  private final Map<FactId, Position> described = new HashMap<>();

  /**
   * @param atlas whose retired ids are checked
   */
  public RetiredCheck(Atlas atlas) {
    this(atlas, id -> false);
  }

  /**
   * @param atlas whose retired ids are checked
   * @param describedElsewhere whether a document that is not registered describes the thing
   */
  public RetiredCheck(Atlas atlas, Predicate<FactId> describedElsewhere) {
    this.describedElsewhere = describedElsewhere;
    this.records = atlas.retired();
    records.forEach(
        record -> {
          wanted.add(record.id());
          record.replacedBy().ifPresent(wanted::add);
        });
  }

  /** Takes note of a document of the atlas. */
  public void register(Document document) {
    for (Fact fact : document.facts()) {
      if (wanted.contains(fact.id())) {
        described.putIfAbsent(fact.id(), fact.position());
      }
    }
  }

  /** Everything that is wrong, when all documents are registered. */
  public List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    for (Retired retired : records) {
      if (described.containsKey(retired.id())) {
        problems.add(
            new Problem(
                described.get(retired.id()),
                "\"%s\" is retired in atlas.json; give the thing an id of its own, or take the record out"
                    .formatted(retired.id())));
      }
      retired
          .replacedBy()
          .filter(id -> !described.containsKey(id) && !describedElsewhere.test(id))
          .ifPresent(
              id ->
                  problems.add(
                      new Problem(
                          retired.position(),
                          "\"%s\" is replaced by \"%s\", which no document describes; mend it, or leave replacedBy out"
                              .formatted(retired.id(), id))));
    }
    return problems;
  }
}
