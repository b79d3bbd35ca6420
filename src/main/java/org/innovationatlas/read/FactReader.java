package org.innovationatlas.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Codes;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;

/** Reads fact documents: one in a file, a JSON array of them, or one a line (NDJSON). */
public final class FactReader {
  private static final Comparator<Problem> PLACE =
      Comparator.comparing(Problem::position, Comparator.comparingInt(Position::line))
          .thenComparing(Problem::position, Comparator.comparingInt(Position::column));

  private final Consumer<Problem> problems;
  private final List<Problem> met = new ArrayList<>();
  private final DocumentInterpreter interpreter;
  private boolean complete = true;

  /**
   * @param atlas the atlas that the documents belong to
   * @param codes the codes that they may use
   * @param problems takes every problem; those of a document in the order of their places
   */
  public FactReader(Atlas atlas, Codes codes, Consumer<Problem> problems) {
    this.problems = problems;
    this.interpreter = new DocumentInterpreter(atlas, codes, new Problems(met::add));
  }

  /**
   * Hands on each document of the file as soon as it is read. Of a document with problems it hands
   * on what could be understood, so that other checks find their problems too.
   *
   * @throws IOException when the file can't be read
   */
  public void read(Path file, Consumer<Document> documents) throws IOException {
    read(file, documents, documents);
  }

  /**
   * Hands on each document of the file that has no problems, as soon as it is read.
   *
   * @throws IOException when the file can't be read
   */
  public void readSound(Path file, Consumer<Document> documents) throws IOException {
    read(file, documents, document -> {});
  }

  private void read(Path file, Consumer<Document> sound, Consumer<Document> unsound)
      throws IOException {
    new JsonFile(file, new Problems(met::add))
        .forEach(
            json -> {
              var document = interpreter.interpret(json);
              var documents = met.isEmpty() ? sound : unsound;
              report();
              document.ifPresent(documents);
              complete &= document.isPresent();
            });
    complete &= met.isEmpty();
    report();
  }

  /** Whether every document of the files read so far was handed on, if only in part. */
  public boolean isComplete() {
    return complete;
  }

  private void report() {
    met.sort(PLACE);
    met.forEach(problems);
    met.clear();
  }
}
