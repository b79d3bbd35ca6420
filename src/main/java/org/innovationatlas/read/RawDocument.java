package org.innovationatlas.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Codes;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.PassageId;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;

/**
 * A document as it stands in a file: read as JSON, and not understood yet. Documents don't depend
 * on each other, so each may be understood in a thread of its own.
 */
public final class RawDocument {
  private static final Comparator<Problem> PLACE =
      Comparator.comparing(Problem::position, Comparator.comparingInt(Position::line))
          .thenComparing(Problem::position, Comparator.comparingInt(Position::column));

  private final Optional<Json> json;
  private final List<Problem> met;
  private final long bytes;

  /**
   * @param json the document; empty where only problems are left to tell
   * @param met the problems met so far
   * @param bytes how many bytes of the file were read for it
   */
  RawDocument(Optional<Json> json, List<Problem> met, long bytes) {
    this.json = json;
    this.met = List.copyOf(met);
    this.bytes = bytes;
  }

  /** How many bytes of the file were read for the document, which happens a buffer at a time. */
  public long bytes() {
    return bytes;
  }

  /** The passage that it says it is of, if that can be read. */
  public Optional<PassageId> passage() {
    return json.filter(Json.Obj.class::isInstance)
        .flatMap(value -> ((Json.Obj) value).get("id"))
        .filter(Json.Str.class::isInstance)
        .flatMap(id -> PassageId.parse(((Json.Str) id).text()));
  }

  /**
   * Understands the document.
   *
   * @param atlas the atlas that it belongs to
   * @param codes the codes that it may use
   */
  public Outcome interpret(Atlas atlas, Codes codes) {
    var problems = new ArrayList<>(met);
    var interpreter = new DocumentInterpreter(atlas, codes, new Problems(problems::add));
    var document = json.flatMap(interpreter::interpret);
    problems.sort(PLACE);
    return new Outcome(document, problems);
  }

  /**
   * What a document comes to.
   *
   * @param document what could be understood, so that other checks find their problems too
   * @param problems what is wrong with it, in the order of the places
   */
  public record Outcome(Optional<Document> document, List<Problem> problems) {
    public Outcome {
      problems = List.copyOf(problems);
    }

    /** The document, if nothing is wrong with it. */
    public Optional<Document> sound() {
      return problems.isEmpty() ? document : Optional.empty();
    }
  }
}
