package org.innovationatlas.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Codes;
import org.innovationatlas.model.Fact;
import org.innovationatlas.model.FactId;
import org.innovationatlas.model.FactType;
import org.innovationatlas.model.Field;
import org.innovationatlas.model.Source;
import org.innovationatlas.text.Likeness;

/** Turns the JSON of a thing into what the passage states of it. */
final class FactInterpreter {
  private static final List<String> TERMS =
      Stream.of(FactType.values()).map(FactType::term).toList();
  private static final Map<FactType, Set<String>> FIELDS =
      FactType.roots().stream().collect(Collectors.toMap(root -> root, FactInterpreter::fieldsOf));

  private final Problems problems;
  private final ValueInterpreter values;
  private final EvidenceInterpreter evidence;

  FactInterpreter(
      Atlas atlas,
      Codes codes,
      Optional<FactId> about,
      Optional<Source> source,
      Problems problems) {
    this.problems = problems;
    this.values = new ValueInterpreter(atlas, codes, problems);
    this.evidence = new EvidenceInterpreter(about, source, problems);
  }

  /** The fact, or nothing where the thing has no usable id. */
  Optional<Fact> interpret(Json json) {
    var object = problems.object(json, "a thing, an object with an id,");
    var id = object.flatMap(this::id);
    var typed = object.flatMap(thing -> type(thing, id));
    if (object.isEmpty() || typed.isEmpty()) {
      return Optional.empty();
    }
    var type = typed.get();
    problems.unknownFields(object.get(), FIELDS.getOrDefault(type.root(), Set.of()));
    var stated = new ArrayList<Stated>();
    for (Field field : Field.of(type)) {
      var value = object.get().members().get(field.json());
      if (value != null) {
        stated.addAll(values.interpret(field, value));
      }
    }
    var statements = evidence.interpret(id, object.get(), stated);
    return id.map(known -> new Fact(known, type, statements, object.get().position()));
  }

  private Optional<FactId> id(Json.Obj object) {
    var text = problems.string(object, "id", "an id, like \"park/grand-neo-bay\"");
    var id = text.flatMap(string -> FactId.parse(string.text()));
    if (text.isPresent() && id.isEmpty()) {
      problems.add(text.get().position(), text.get().shown() + IdHint.of(text.get().text()));
    }
    return id;
  }

  /** The type; where it is missing or wrong, reported, the topmost type of the id's kind. */
  private Optional<FactType> type(Json.Obj object, Optional<FactId> id) {
    var root = id.flatMap(known -> FactType.ofKind(known.kind()));
    var example = root.orElse(FactType.PARK).term();
    var text = problems.string(object, "type", "the type of the thing, like \"" + example + "\"");
    if (text.isEmpty()) {
      return root;
    }
    var type = FactType.ofTerm(text.get().text());
    if (type.isEmpty()) {
      problems.add(
          text.get().position(),
          text.get().shown()
              + " is not a type; expected one of "
              + String.join(", ", TERMS)
              + "."
              + Likeness.didYouMean(text.get().text(), TERMS));
    } else if (root.isPresent() && type.get().root() != root.get()) {
      problems.add(
          text.get().position(),
          "a thing of type \""
              + type.get().term()
              + "\" has an id of kind \""
              + type.get().kind()
              + "\", not \""
              + id.get()
              + "\"; mend the id or the type");
      return root;
    }
    return type.or(() -> root);
  }

  /** The names of the fields in the order in which they are told. */
  private static Set<String> fieldsOf(FactType type) {
    var fields = new LinkedHashSet<String>();
    fields.add("id");
    Field.of(type).forEach(field -> fields.add(field.json()));
    fields.add("evidence");
    return Collections.unmodifiableSet(fields);
  }
}
