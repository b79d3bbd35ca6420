package org.innovationatlas.read;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.innovationatlas.model.FactId;
import org.innovationatlas.model.Field;
import org.innovationatlas.model.Quote;
import org.innovationatlas.model.Source;
import org.innovationatlas.model.Statement;
import org.innovationatlas.model.Value;
import org.innovationatlas.text.Likeness;

/** Joins the values of a thing with its evidence. */
final class EvidenceInterpreter {
  private final Problems problems;
  private final SupportRules rules;

  EvidenceInterpreter(Optional<FactId> about, Optional<Source> source, Problems problems) {
    this.problems = problems;
    this.rules = new SupportRules(about, source, problems);
  }

  /** The statements, in the order of the values; a value that is not supported is reported. */
  List<Statement> interpret(Optional<FactId> id, Json.Obj object, List<Stated> stated) {
    var entries = assign(object, stated);
    var nameQuote = nameQuote(stated, entries);
    var statements = new ArrayList<Statement>(stated.size());
    for (Stated one : stated) {
      var evidence = rules.evidence(id, one, Optional.ofNullable(entries.get(one)), nameQuote);
      if (evidence.isPresent()) {
        statements.add(new Statement(one.field(), one.value(), evidence.get(), one.position()));
      }
    }
    return statements;
  }

  private static Optional<Quote> nameQuote(
      List<Stated> stated, Map<Stated, EvidenceEntry> entries) {
    for (Stated one : stated) {
      var entry = entries.get(one);
      boolean isName = one.field() == Field.NAME || one.field() == Field.ALT_NAME;
      if (isName && entry != null && entry.quote().isPresent()) {
        return entry.quote();
      }
    }
    return Optional.empty();
  }

  /** The entry of each value that has one. */
  private Map<Stated, EvidenceEntry> assign(Json.Obj object, List<Stated> stated) {
    var assigned = new IdentityHashMap<Stated, EvidenceEntry>(stated.size());
    for (Json item :
        object
            .get("evidence")
            .flatMap(json -> problems.array(json, "an array of evidence"))
            .map(Json.Arr::items)
            .orElse(List.of())) {
      EvidenceEntry.read(item, problems)
          .ifPresent(
              entry ->
                  target(object, entry, stated)
                      .ifPresent(
                          one -> {
                            if (assigned.putIfAbsent(one, entry) != null) {
                              problems.add(
                                  entry.position(),
                                  "\""
                                      + entry.of().text()
                                      + "\" \""
                                      + one.value().text()
                                      + "\" has evidence already; keep one quote for each value");
                            }
                          }));
    }
    return assigned;
  }

  /** The one value that the entry is of. */
  private Optional<Stated> target(Json.Obj object, EvidenceEntry entry, List<Stated> stated) {
    var of = entry.of().text();
    var ofField = ofField(of, stated);
    if (ofField.isEmpty()) {
      if (object.get(of).isEmpty() || Field.ofJson(of).isEmpty()) {
        var fields = stated.stream().map(one -> one.field().json()).distinct().toList();
        problems.add(
            entry.of().position(),
            "\""
                + of
                + "\" is not a field of this thing; expected one of "
                + String.join(", ", fields)
                + "."
                + Likeness.didYouMean(of, fields));
      }
      return Optional.empty(); // where the field is there, its value was reported
    }
    var value = entry.valueText();
    if (value.isEmpty()) {
      return only(entry, ofField);
    }
    var match = match(value.get(), ofField);
    if (match.isEmpty() && !isGiven(object.get(of), value.get())) {
      var texts = ofField.stream().map(one -> one.value().text()).toList();
      problems.add(
          entry.position(),
          "\""
              + value.get()
              + "\" is not a value of \""
              + of
              + "\"; expected one of "
              + String.join(", ", texts)
              + "."
              + Likeness.didYouMean(value.get(), texts));
    }
    return match;
  }

  /** The value with the text; rather one that is no translation. */
  private Optional<Stated> match(String text, List<Stated> ofField) {
    Optional<Stated> match = Optional.empty();
    for (Stated one : ofField) {
      if (one.value().text().equals(text)) {
        if (!rules.isTranslation(one)) {
          return Optional.of(one);
        }
        match = match.or(() -> Optional.of(one));
      }
    }
    return match;
  }

  private static List<Stated> ofField(String json, List<Stated> stated) {
    var ofField = new ArrayList<Stated>(2);
    for (Stated one : stated) {
      if (one.field().json().equals(json)) {
        ofField.add(one);
      }
    }
    return ofField;
  }

  /** Whether the value is given, though it is wrong, which was reported. */
  private static boolean isGiven(Optional<Json> field, String value) {
    var given = field.orElse(null);
    return given instanceof Json.Arr array
        ? array.items().stream().anyMatch(item -> isGiven(Optional.of(item), value))
        : given instanceof Json.Str string && string.text().equals(value);
  }

  private Optional<Stated> only(EvidenceEntry entry, List<Stated> ofField) {
    if (!rules.knowsSource() && ofField.get(0).value() instanceof Value.Text) {
      return Optional.of(ofField.get(0)); // which is the translation can't be told
    }
    var quotable = new ArrayList<>(ofField);
    quotable.removeIf(rules::isTranslation);
    if (quotable.size() == 1) {
      return Optional.of(quotable.get(0));
    }
    problems.add(
        entry.position(),
        quotable.isEmpty()
            ? "\"" + entry.of().text() + "\" has no value in the source's language to quote; add it"
            : "\""
                + entry.of().text()
                + "\" has several values; say with \"value\" which one the"
                + " evidence is of: "
                + String.join(", ", quotable.stream().map(one -> one.value().text()).toList()));
    return Optional.empty();
  }
}
