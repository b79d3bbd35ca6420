package org.innovationatlas.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import org.innovationatlas.serve.catalog.SelfDescription;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.dump.Dumps;

/**
 * Makes anew, beside the answers, what takes long to make of the data: its catalogue with the
 * statistics, and its files. Until then there are the old ones.
 */
final class Redescription {
  private static final long REST_MILLISECONDS = 3000;

  private final Content content;
  private final Served served;
  private final Dumps dumps;
  private final Console console;
  private final AtomicBoolean wanted = new AtomicBoolean();

  Redescription(Content content, Served served, Dumps dumps, Console console) {
    this.content = content;
    this.served = served;
    this.dumps = dumps;
    this.console = console;
  }

  /** Makes the files the first time, and says in the dataset which there are. */
  void begin() {
    beside(
        () -> {
          restAtFirst();
          served.replaceComputed(SelfDescription.extentOfFiles(), SelfDescription.quads(dumps));
        });
  }

  /** Who asks for something first is not to wait for what nobody has asked for. */
  private static void restAtFirst() {
    try {
      Thread.sleep(REST_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Makes all of it anew. */
  void renew() {
    if (!wanted.getAndSet(true)) {
      beside(this::describe);
    }
  }

  private synchronized void describe() {
    wanted.set(false);
    var version = served.version();
    long changes = version.changes();
    served.replaceComputed(
        SelfDescription.extent(),
        SelfDescription.quads(served.dataset(), content.atlases(), content.questions()));
    dumps.renew();
    served.replaceComputed(SelfDescription.extentOfFiles(), SelfDescription.quads(dumps));
    version.described(changes);
  }

  private void beside(Runnable making) {
    var thread =
        new Thread(
            () -> {
              try {
                making.run();
              } catch (RuntimeException e) {
                console.note("atlas serve: the files and the catalogue can't be made: " + e);
              }
            },
            "atlas-files");
    thread.setDaemon(true);
    thread.start();
  }
}
