package org.innovationatlas.serve.guard;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops queries that run too long, of too many long ones those whose clients took most before, and
 * where memory runs out the one that used most. One thread looks at all queries many times a
 * second; it never waits for any of them.
 */
final class Watchdog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
  private static final long MILLISECONDS = 25;

  private final Set<RunningQuery> queries;
  private final Admission admission;
  private final HeapWatch heap = new HeapWatch();
  private final Thread thread = new Thread(this::watch, "query-watchdog");
  private volatile boolean ended;

  Watchdog(Set<RunningQuery> queries, Admission admission) {
    this.queries = queries;
    this.admission = admission;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void watch() {
    while (!ended) {
      try {
        look();
        Thread.sleep(MILLISECONDS);
      } catch (InterruptedException e) {
        return; // it is closed
      } catch (RuntimeException e) {
        LOG.error("The watch over the queries goes on after a fault", e);
      }
    }
  }

  private void look() {
    long now = System.nanoTime();
    queries.stream()
        .filter(query -> query.isOver(now))
        .forEach(query -> query.stop(StopReason.TIME));
    queries.forEach(query -> query.look(now));
    admission.letIn();
    admission
        .oneTooMany()
        .ifPresent(
            turn ->
                queries.stream()
                    .filter(query -> query.turn() == turn)
                    .forEach(query -> query.stop(StopReason.CROWD)));
    if (heap.isNearlyFull()) {
      queries.stream()
          .filter(query -> query.stopped().isEmpty())
          .max(Comparator.comparingLong(query -> allocated(query.thread())))
          .ifPresent(query -> query.stop(StopReason.MEMORY));
    }
  }

  private static long allocated(Thread thread) {
    return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
        ? threads.getThreadAllocatedBytes(thread.getId())
        : 0;
  }

  @Override
  public void close() {
    ended = true;
    thread.interrupt();
    heap.close();
  }
}
