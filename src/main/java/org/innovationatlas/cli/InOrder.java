package org.innovationatlas.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Does work on all processors and hands on what comes of it in the order in which the work was
 * given. The giver's thread does work too when the others have enough, so that nothing piles up.
 */
final class InOrder<R> implements AutoCloseable {
  private final Consumer<R> results;
  private final Deque<Future<R>> given = new ArrayDeque<>();
  private final int most;
  private final ThreadPoolExecutor others;

  /**
   * @param results takes what comes of the work, in the thread that gives it
   */
  InOrder(Consumer<R> results) {
    int processors = Runtime.getRuntime().availableProcessors();
    int threads = Math.max(1, processors - 1);
    this.results = results;
    this.most = 2 * threads + 2;
    this.others =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(threads),
            new ThreadPoolExecutor.CallerRunsPolicy());
  }

  /** Gives work, which may be done in any thread. */
  void give(Callable<R> work) {
    given.add(others.submit(work));
    while (given.size() > most || (!given.isEmpty() && given.peek().isDone())) {
      takeFirst();
    }
  }

  /** Waits for all work. */
  void finish() {
    while (!given.isEmpty()) {
      takeFirst();
    }
  }

  private void takeFirst() {
    results.accept(result(given.remove()));
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while work was under way", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Drops the work that is left. */
  @Override
  public void close() {
    others.shutdownNow();
  }
}
