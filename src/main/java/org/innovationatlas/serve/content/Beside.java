package org.innovationatlas.serve.content;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work on the data that nobody waits for, one piece after the other beside the answers. It ends
 * before the data does.
 */
public final class Beside implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Beside.class);
  private static final Duration LONGEST_END = Duration.ofSeconds(10);

  private final ScheduledThreadPoolExecutor executor =
      new ScheduledThreadPoolExecutor(1, Beside::thread, new DiscardPolicy());

  public Beside() {
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "beside-the-answers");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Has something done when the time has passed and what came before is done.
   *
   * @param what the work, as a log names it when it fails
   */
  public void after(Duration time, String what, Work work) {
    var unused = executor.schedule(() -> run(what, work), time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What is done. */
  @FunctionalInterface
  public interface Work {
    /**
     * Does it.
     *
     * @throws IOException when what it needs can't be read or written
     */
    void run() throws IOException;
  }

  private void run(String what, Work work) {
    try {
      work.run();
    } catch (IOException e) {
      LOG.error("{} failed: {}", what, e.getMessage());
      LOG.debug("{} failed", what, e);
    } catch (RuntimeException | OutOfMemoryError e) {
      if (!executor.isShutdown()) {
        LOG.error("{} failed: {}", what, innermost(e).toString());
        LOG.debug("{} failed", what, e);
      }
    }
  }

  /** What went wrong first, such as a full disk, says more than what that led to. */
  private static Throwable innermost(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /**
   * Begins nothing more and waits, not forever, for what has begun: to interrupt it could close the
   * files of a store.
   */
  @Override
  public void close() {
    executor.shutdown();
    try {
      executor.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
