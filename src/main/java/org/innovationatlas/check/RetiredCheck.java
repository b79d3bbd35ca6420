package org.innovationatlas.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.FactId;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;
import org.innovationatlas.model.Retired;

/** Checks that no document uses a retired id, and that what replaces one is there. */
public final class RetiredCheck {
  private RetiredCheck() {}

  /** Everything that is wrong with the retired ids of the atlas, whose documents these are. */
  public static List<Problem> check(Atlas atlas, List<Document> documents) {
    var described = new HashMap<FactId, Position>();
    documents.forEach(
        document ->
            document.facts().forEach(fact -> described.putIfAbsent(fact.id(), fact.position())));
    var problems = new ArrayList<Problem>();
    for (Retired retired : atlas.retired()) {
      if (described.containsKey(retired.id())) {
        problems.add(
            new Problem(
                described.get(retired.id()),
                "\"%s\" is retired in atlas.json; give the thing an id of its own, or take the record out"
                    .formatted(retired.id())));
      }
      retired
          .replacedBy()
          .filter(id -> !described.containsKey(id))
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
