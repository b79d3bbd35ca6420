package org.innovationatlas.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Codes;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Problem;

/** Reads fact documents: one in a file, a JSON array of them, or one a line (NDJSON). */
public final class FactReader {
  private final Atlas atlas;
  private final Codes codes;
  private final Consumer<Problem> problems;
  private boolean complete = true;

  /**
   * @param atlas the atlas that the documents belong to
   * @param codes the codes that they may use
   * @param problems takes every problem; those of a document in the order of their places
   */
  public FactReader(Atlas atlas, Codes codes, Consumer<Problem> problems) {
    this.atlas = atlas;
    this.codes = codes;
    this.problems = problems;
  }

  /**
   * Hands on each document of the file as soon as it is read. Of a document with problems it hands
   * on what could be understood, so that other checks find their problems too.
   *
   * @throws IOException when the file can't be read
   */
  public void read(Path file, Consumer<Document> documents) throws IOException {
    split(
        file,
        raw -> {
          var outcome = raw.interpret(atlas, codes);
          outcome.problems().forEach(problems);
          outcome.document().ifPresent(documents);
          complete &= outcome.document().isPresent();
        });
  }

  /**
   * Hands on each document of the file as soon as it is read, not understood yet. What is wrong
   * with the file comes with the document behind the problem, or else as a last one that is empty.
   *
   * @throws IOException when the file can't be read
   */
  public static void split(Path path, Consumer<RawDocument> documents) throws IOException {
    var met = new ArrayList<Problem>();
    var file = new JsonFile(path, new Problems(met::add));
    file.forEach(
        json -> {
          documents.accept(new RawDocument(Optional.of(json), met, file.bytesOfValue()));
          met.clear();
        });
    if (!met.isEmpty()) {
      documents.accept(new RawDocument(Optional.empty(), met, 0));
    }
  }

  /**
   * A document that is at hand as a line of NDJSON.
   *
   * @param name what the line is called where something is wrong with it
   */
  public static RawDocument parse(String name, String line) {
    var met = new ArrayList<Problem>();
    var values = new ArrayList<Json>();
    var text = new JsonText(name, new Problems(met::add));
    try {
      text.forEach(new StringReader(line), values::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string can always be read
    }
    return new RawDocument(values.stream().findFirst(), met, line.length());
  }

  /** Whether every document of the files read so far was handed on, if only in part. */
  public boolean isComplete() {
    return complete;
  }
}
