package org.innovationatlas.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Codes;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Problem;

/** Reads fact documents: one in a file, a JSON array of them, or one a line (NDJSON). */
public final class FactReader {
  private final Problems problems;
  private final DocumentInterpreter interpreter;

  /**
   * @param atlas the atlas that the documents belong to
   * @param codes the codes that they may use
   * @param problems takes every problem as it is met
   */
  public FactReader(Atlas atlas, Codes codes, Consumer<Problem> problems) {
    this.problems = new Problems(problems);
    this.interpreter = new DocumentInterpreter(atlas, codes, this.problems);
  }

  /**
   * Hands on each document of the file as soon as it is read. Of a document with problems it hands
   * on what could be understood, so that other checks find their problems too.
   *
   * @throws IOException when the file can't be read
   */
  public void read(Path file, Consumer<Document> documents) throws IOException {
    new JsonFile(file, problems).forEach(json -> interpreter.interpret(json).ifPresent(documents));
  }
}
