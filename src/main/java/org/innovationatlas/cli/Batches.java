package org.innovationatlas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.innovationatlas.read.FactReader;
import org.innovationatlas.read.RawDocument;

/** Reads fact documents and works on a few of them at a time, on all processors. */
final class Batches<R> implements AutoCloseable {
  private static final int CHARACTERS = 1 << 14;

  private final Function<List<RawDocument>, R> work;
  private final InOrder<R> parallel;
  private final List<RawDocument> batch = new ArrayList<>();
  private int characters;

  /**
   * @param work what is done with the documents, in any thread
   * @param results takes what comes of it, in the order of the documents
   */
  Batches(Function<List<RawDocument>, R> work, Consumer<R> results) {
    this.work = work;
    this.parallel = new InOrder<>(results);
  }

  /**
   * Reads the file to its end; the work on it may go on.
   *
   * @throws IOException when the file can't be read
   */
  void read(Path file) throws IOException {
    FactReader.split(
        file,
        document -> {
          batch.add(document);
          characters += document.length();
          if (characters >= CHARACTERS) {
            give();
          }
        });
  }

  /** Waits for all work. */
  void finish() {
    give();
    parallel.finish();
  }

  private void give() {
    var documents = List.copyOf(batch);
    batch.clear();
    characters = 0;
    parallel.give(() -> work.apply(documents));
  }

  /** Drops the work that is left. */
  @Override
  public void close() {
    parallel.close();
  }
}
