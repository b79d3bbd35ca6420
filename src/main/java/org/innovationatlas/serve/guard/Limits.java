package org.innovationatlas.serve.guard;

import java.time.Duration;

/**
 * How much one query may take, and how many run at once.
 *
 * @param time the longest time of a query, with the writing of its answer
 * @param rows the most rows or triples of an answer
 * @param bytes the most bytes of an answer
 * @param memory the most bytes that a query may hold at once, as estimated
 * @param atOnce how many queries run at once
 * @param waiting how many wait for their turn
 * @param patience how long they wait
 */
public record Limits(
    Duration time, long rows, long bytes, long memory, int atOnce, int waiting, Duration patience) {
  private static final Duration TIME = Duration.ofSeconds(30);
  private static final long ROWS = 1_000_000;
  private static final long BYTES = 256L << 20;
  private static final long LEAST_MEMORY = 8L << 20;
  private static final int LEAST_AT_ONCE = 8;

  /** With two, 16 clients got a fifth fewer look-ups a second. */
  private static final int EACH_PROCESSOR = 4;

  private static final int WAITING = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** What all queries together may hold, of the memory that the process may have. */
  private static final double SHARE_OF_QUERIES = 0.4;

  public Limits {
    if (time.isNegative() || time.isZero() || rows < 1 || bytes < 1 || memory < 1 || atOnce < 2) {
      throw new IllegalArgumentException("a limit leaves nothing: " + time + ", " + rows);
    }
  }

  /**
   * The limits for this machine: four queries for each processor, and their share of the memory.
   */
  public static Limits ofMachine() {
    long together = (long) (SHARE_OF_QUERIES * Runtime.getRuntime().maxMemory());
    long useful = (long) EACH_PROCESSOR * Runtime.getRuntime().availableProcessors();
    int atOnce = (int) Math.max(LEAST_AT_ONCE, Math.min(useful, together / LEAST_MEMORY));
    return new Limits(TIME, ROWS, BYTES, share(together, atOnce), atOnce, WAITING, PATIENCE);
  }

  private static long share(long together, int atOnce) {
    return Math.max(LEAST_MEMORY, together / atOnce);
  }

  public Limits withTime(Duration longest) {
    return new Limits(longest, rows, bytes, memory, atOnce, waiting, patience);
  }

  public Limits withRows(long most) {
    return new Limits(time, most, bytes, memory, atOnce, waiting, patience);
  }

  public Limits withBytes(long most) {
    return new Limits(time, rows, most, memory, atOnce, waiting, patience);
  }

  public Limits withMemory(long most) {
    return new Limits(time, rows, bytes, most, atOnce, waiting, patience);
  }

  /** So many queries at once, which together hold no more than all might before. */
  public Limits withAtOnce(int most) {
    return new Limits(
        time, rows, bytes, Math.min(memory, share(memory * atOnce, most)), most, waiting, patience);
  }

  public Limits withWaiting(int most, Duration longest) {
    return new Limits(time, rows, bytes, memory, atOnce, most, longest);
  }
}
