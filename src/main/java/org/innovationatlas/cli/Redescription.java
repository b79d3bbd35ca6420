package org.innovationatlas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.innovationatlas.serve.catalog.SelfDescription;
import org.innovationatlas.serve.content.Beside;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.dump.Dumps;

/**
 * Makes anew, beside the answers, what takes long to make of the data: its catalogue with the
 * statistics, and its files. Until then there are the old ones.
 */
final class Redescription {
  /** Who asks for something first is not to wait for what nobody has asked for. */
  private static final Duration REST = Duration.ofSeconds(3);

  private static final Duration AGAIN = Duration.ofMinutes(1);

  private static final String WHAT = "making the files and the catalogue";

  private final Content content;
  private final Served served;
  private final Dumps dumps;
  private final Beside beside;
  private final AtomicBoolean wanted = new AtomicBoolean();

  Redescription(Content content, Served served, Dumps dumps, Beside beside) {
    this.content = content;
    this.served = served;
    this.dumps = dumps;
    this.beside = beside;
  }

  /** Makes the files the first time, and says in the dataset which there are, unless it does. */
  void begin() {
    if (!served.version().isDescribed()) {
      beside.after(REST, WHAT, orAgain(() -> describeFiles(served.version().changes())));
    }
  }

  /** Makes all of it anew. */
  void renew() {
    if (!wanted.getAndSet(true)) {
      beside.after(Duration.ZERO, WHAT, orAgain(this::describe));
    }
  }

  /** What could not be written, for want of room on the disk, is made anew after a while. */
  private Beside.Work orAgain(Beside.Work work) {
    return () -> {
      try {
        work.run();
      } catch (IOException | UncheckedIOException e) {
        beside.after(AGAIN, WHAT, this::renew);
        throw e;
      }
    };
  }

  private void describe() throws IOException {
    wanted.set(false);
    long changes = served.version().changes();
    served.replaceComputed(
        SelfDescription.extentOfAll(),
        SelfDescription.quads(
            served.dataset(), served.triples(), content.atlases(), content.questions()),
        changes);
    dumps.renew();
    describeFiles(changes);
  }

  private void describeFiles(long changes) throws IOException {
    served.replaceComputed(SelfDescription.extentOfFiles(), SelfDescription.quads(dumps), changes);
    served.version().described(changes);
  }
}
