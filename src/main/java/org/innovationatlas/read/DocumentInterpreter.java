package org.innovationatlas.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Codes;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Fact;
import org.innovationatlas.model.FactId;
import org.innovationatlas.model.FactType;
import org.innovationatlas.model.PassageId;
import org.innovationatlas.model.Source;

/** Turns the JSON of a document into the document. */
final class DocumentInterpreter {
  static final String CONTEXT = "https://w3id.org/innovation-atlas/context.jsonld";
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final List<String> FIELDS =
      List.of("@context", "$schema", "id", "about", "sha256", "facts");
  private static final Set<FactType> SUBJECTS = Set.of(FactType.DISTRICT, FactType.REGION);

  private final Atlas atlas;
  private final Codes codes;
  private final Problems problems;

  DocumentInterpreter(Atlas atlas, Codes codes, Problems problems) {
    this.atlas = atlas;
    this.codes = codes;
    this.problems = problems;
  }

  /** The document, or nothing where its head is too broken to tell which passage it is of. */
  Optional<Document> interpret(Json json) {
    var root = problems.object(json, "a fact document, an object,");
    if (root.isEmpty()) {
      return Optional.empty();
    }
    var document = root.get();
    problems.unknownFields(document, FIELDS);
    checkContext(document);
    var id = passageId(document);
    var about = about(document);
    var sha256 = sha256(document);
    var source = id.flatMap(atlas::sourceOf);
    var facts = facts(document, about, source);
    if (id.isEmpty() || about.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Document(
            id.get(),
            about.get(),
            sha256,
            document.get("sha256").map(Json::position).orElse(document.position()),
            facts,
            document.position()));
  }

  private void checkContext(Json.Obj document) {
    var expected = "\"@context\": [\"" + CONTEXT + "\", { \"@base\": \"" + atlas.base() + "\" }]";
    var context = document.get("@context");
    if (context.isEmpty()) {
      problems.add(document.position(), "\"@context\" is missing; write " + expected);
      return;
    }
    boolean published =
        context.get() instanceof Json.Arr parts
            && parts.items().size() == 2
            && parts.items().get(0) instanceof Json.Str iri
            && iri.text().equals(CONTEXT)
            && parts.items().get(1) instanceof Json.Obj local
            && local.members().size() == 1
            && local.get("@base").orElse(null) instanceof Json.Str base
            && base.text().equals(atlas.base());
    if (!published) {
      problems.add(
          context.get().position(),
          "this is not the context of the atlas, whose base is that of atlas.json; write "
              + expected);
    }
  }

  private Optional<PassageId> passageId(Json.Obj document) {
    var expected = "a passage's id, like \"passage/2022/4.3/8\"";
    var text = problems.string(document, "id", expected);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var id = PassageId.parse(text.get().text());
    if (id.isEmpty()) {
      problems.add(
          text.get().position(),
          text.get().shown() + " is not " + expected + ": passage/EDITION/SECTION/NUMBER");
    } else if (atlas.sourceOf(id.get()).isEmpty()) {
      problems.add(
          text.get().position(),
          text.get().shown()
              + " is of no source of the atlas; atlas.json describes "
              + described()
              + ". Mend the id or add the source to atlas.json");
    }
    return id;
  }

  private String described() {
    var sources =
        atlas.sources().stream()
            .map(source -> "edition " + source.edition() + " section " + source.section())
            .toList();
    return sources.isEmpty() ? "none that can be used" : String.join(", ", sources);
  }

  private Optional<FactId> about(Json.Obj document) {
    var expected = "the id of the district or region that the passage is about";
    var text = problems.string(document, "about", expected);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var id = FactId.parse(text.get().text());
    if (id.isEmpty() || !SUBJECTS.contains(FactType.ofKind(id.get().kind()).orElseThrow())) {
      problems.add(
          text.get().position(),
          text.get().shown() + " is not " + expected + ", like \"district/putuo\"");
      return Optional.empty();
    }
    return id;
  }

  private String sha256(Json.Obj document) {
    var expected = "the SHA-256 of the passage's text in 64 lower-case hexadecimal digits";
    var text = problems.string(document, "sha256", expected);
    text.filter(string -> !SHA256.matcher(string.text()).matches())
        .ifPresent(
            string ->
                problems.add(
                    string.position(),
                    string.shown()
                        + " is not "
                        + expected
                        + "; check --report FILE says what it is"));
    return text.map(Json.Str::text).orElse("");
  }

  private List<Fact> facts(Json.Obj document, Optional<FactId> about, Optional<Source> source) {
    var list = document.get("facts");
    if (list.isEmpty()) {
      problems.add(document.position(), "\"facts\" is missing; expected an array of things");
    }
    var facts = new LinkedHashMap<FactId, Fact>();
    var interpreter = new FactInterpreter(atlas, codes, about, source, problems);
    for (Json item :
        list.flatMap(json -> problems.array(json, "an array of things"))
            .map(Json.Arr::items)
            .orElse(List.of())) {
      interpreter
          .interpret(item)
          .ifPresent(
              fact -> {
                if (facts.putIfAbsent(fact.id(), fact) != null) {
                  problems.add(
                      fact.position(),
                      "\""
                          + fact.id()
                          + "\" stands twice in the document; put all that the"
                          + " passage states of it into one object");
                }
              });
    }
    return new ArrayList<>(facts.values());
  }
}
