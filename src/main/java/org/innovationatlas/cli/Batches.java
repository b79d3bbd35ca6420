package org.innovationatlas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.innovationatlas.check.DocumentCheck;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Codes;
import org.innovationatlas.model.Problem;
import org.innovationatlas.read.FactReader;
import org.innovationatlas.read.RawDocument;

/**
 * Reads the documents of an atlas, checks each by itself and works on a few of them at a time, on
 * all processors.
 */
final class Batches {
  private static final long BYTES = 1 << 12;

  private final Atlas atlas;
  private final Codes codes;
  private final Progress progress;
  private final List<RawDocument> batch = new ArrayList<>();
  private final long most;
  private long skip;
  private long bytes;

  /**
   * @param progress is told how much was read
   */
  Batches(Atlas atlas, Codes codes, Progress progress) {
    this(atlas, codes, progress, BYTES, 0);
  }

  /**
   * @param most how many bytes of documents are worked on at a time
   * @param skip how many documents are passed over
   */
  Batches(Atlas atlas, Codes codes, Progress progress, long most, long skip) {
    this.atlas = atlas;
    this.codes = codes;
    this.progress = progress;
    this.most = most;
    this.skip = skip;
  }

  /**
   * Goes through all documents.
   *
   * @param work what is done with a few documents, in any thread
   * @param results takes what comes of it, in the order of the documents and in this thread
   * @return how many documents would have been passed over, had there been more
   * @throws IOException when a file can't be read
   */
  <R> long forEach(Function<List<RawDocument.Outcome>, R> work, Consumer<R> results)
      throws IOException {
    try (var parallel = new InOrder<R>(results)) {
      for (Path file : atlas.documents()) {
        FactReader.split(
            file,
            document -> {
              if (skip > 0) {
                skip--;
                progress.advance(document.bytes());
                return;
              }
              batch.add(document);
              bytes += document.bytes();
              progress.advance(document.bytes());
              if (bytes >= most) {
                give(work, parallel);
              }
            });
      }
      give(work, parallel);
      parallel.finish();
    }
    return skip;
  }

  private <R> void give(Function<List<RawDocument.Outcome>, R> work, InOrder<R> parallel) {
    var documents = List.copyOf(batch);
    batch.clear();
    bytes = 0;
    parallel.give(() -> work.apply(documents.stream().map(this::checked).toList()));
  }

  private RawDocument.Outcome checked(RawDocument document) {
    var outcome = document.interpret(atlas, codes);
    var unlocated = outcome.sound().map(DocumentCheck::check).orElse(List.of());
    if (unlocated.isEmpty()) {
      return outcome;
    }
    var problems = new ArrayList<Problem>(outcome.problems());
    problems.addAll(unlocated);
    return new RawDocument.Outcome(outcome.document(), problems);
  }
}
