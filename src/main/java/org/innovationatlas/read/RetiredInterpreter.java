package org.innovationatlas.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.innovationatlas.model.FactId;
import org.innovationatlas.model.Retired;

/** Reads the records of retired ids in {@code atlas.json}. */
final class RetiredInterpreter {
  private static final List<String> FIELDS = List.of("id", "replacedBy", "reason");
  private static final String EXPECTED = "the id of a thing, like \"park/old-name\"";

  private final Problems problems;
  private final List<String> languages;

  RetiredInterpreter(Problems problems, List<String> languages) {
    this.problems = problems;
    this.languages = languages;
  }

  List<Retired> interpret(Json.Obj head) {
    var retired = new ArrayList<Retired>();
    var seen = new HashSet<FactId>();
    for (Json item :
        head.get("retired")
            .flatMap(json -> problems.array(json, "an array of retired ids"))
            .map(Json.Arr::items)
            .orElse(List.of())) {
      problems
          .object(item, "the record of a retired id, an object with id and reason,")
          .flatMap(this::record)
          .filter(one -> isFirst(one, seen))
          .ifPresent(retired::add);
    }
    return retired;
  }

  private boolean isFirst(Retired one, Set<FactId> seen) {
    boolean first = seen.add(one.id());
    if (!first) {
      problems.add(one.position(), "\"" + one.id() + "\" is retired twice; keep one of the two");
    }
    return first;
  }

  private Optional<Retired> record(Json.Obj object) {
    problems.unknownFields(object, FIELDS);
    var id = id(problems.string(object, "id", EXPECTED));
    var replacedBy = id(object.get("replacedBy").flatMap(json -> problems.string(json, EXPECTED)));
    var reason = new LanguageMap(problems, languages).read(object, "reason", true);
    return id.map(known -> new Retired(known, replacedBy, reason, object.position()));
  }

  private Optional<FactId> id(Optional<Json.Str> text) {
    var id = text.flatMap(found -> FactId.parse(found.text()));
    if (text.isPresent() && id.isEmpty()) {
      problems.add(text.get().position(), text.get().shown() + " is not " + EXPECTED);
    }
    return id;
  }
}
