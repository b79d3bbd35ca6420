package org.innovationatlas.cli;

import org.innovationatlas.store.LoadProgress;
import org.jspecify.annotations.Nullable;

/** The progress of writing the indexes of a store, from when it is known how much there is. */
final class IndexProgress implements LoadProgress, AutoCloseable {
  private final Console console;
  private @Nullable Progress progress;

  IndexProgress(Console console) {
    this.console = console;
  }

  @Override
  public synchronized void written(long keys, long total) {
    var shown = progress;
    if (shown == null) {
      shown = Progress.of(Progress.Work.WRITING_INDEXES, total, console.streams().err());
      progress = shown;
    }
    shown.advance(keys);
  }

  @Override
  public synchronized void close() {
    var shown = progress;
    if (shown != null) {
      shown.close();
    }
  }
}
