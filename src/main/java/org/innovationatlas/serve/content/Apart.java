package org.innovationatlas.serve.content;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Makes something in a thread of its own. Who asks for it may be in a transaction, which sees the
 * data as it was when it began; what is kept for others must be made of the data as it is.
 */
final class Apart {
  private Apart() {}

  static <T> T make(Supplier<T> maker) {
    try {
      return CompletableFuture.supplyAsync(maker, Apart::start).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  private static void start(Runnable making) {
    var thread = new Thread(making, "made-of-data");
    thread.setDaemon(true);
    thread.start();
  }
}
