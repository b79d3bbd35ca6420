package org.innovationatlas.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;

/**
 * Shows on a terminal how far some work is, how fast, and how long it still takes; shows nothing
 * where standard error is no terminal. May be told of by several threads.
 */
final class Progress implements AutoCloseable {
  private static final long EVERY = Duration.ofMillis(500).toNanos();
  private static final double NANOS = 1e9;
  private static final double MEBIBYTE = 1 << 20;
  private static final double THOUSAND = 1e3;
  static final int STANDARD_OUTPUT = 1;
  private static final int STANDARD_ERROR = 2;

  private final PrintStream err;
  private final boolean shown;
  private final Work work;
  private final long total;
  private final long start = System.nanoTime();
  private long done;
  private long told = start;

  /** What is done, and the unit in which it is counted. */
  enum Work {
    READING("", MEBIBYTE, "MiB"),
    WRITING_INDEXES("writing indexes ", THOUSAND, "thousand keys"),
    CHECKING_SHAPES("checking shapes ", THOUSAND, "thousand statements");

    private final String words;
    private final double size;
    private final String unit;

    Work(String words, double size, String unit) {
      this.words = words;
      this.size = size;
      this.unit = unit;
    }
  }

  private Progress(PrintStream err, boolean shown, Work work, long total) {
    this.err = err;
    this.shown = shown;
    this.work = work;
    this.total = total;
  }

  /** The progress of reading the files. */
  static Progress of(Collection<Path> files, PrintStream err) throws IOException {
    long total = 0;
    boolean shown = isTerminal(STANDARD_ERROR);
    if (shown) {
      for (Path file : files) {
        total += Files.size(file);
      }
    }
    return new Progress(err, shown, Work.READING, total);
  }

  /** The progress of work, of which there is so much. */
  static Progress of(Work work, long total, PrintStream err) {
    return new Progress(err, isTerminal(STANDARD_ERROR), work, total);
  }

  /** No progress is shown. */
  static Progress none() {
    return new Progress(new PrintStream(OutputStream.nullOutputStream()), false, Work.READING, 0);
  }

  /**
   * Whether a stream of the process is a terminal. Java can't tell; Linux says what stands behind
   * each, and elsewhere none is taken for one.
   */
  static boolean isTerminal(int stream) {
    try {
      var target = Files.readSymbolicLink(Path.of("/proc/self/fd", Integer.toString(stream)));
      return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }

  /** Tells that so much more was done: so many bytes, where files are read. */
  synchronized void advance(long more) {
    done += more;
    if (shown && System.nanoTime() - told >= EVERY) {
      told = System.nanoTime();
      err.print("\r" + line(work, done, total, (told - start) / NANOS) + "\033[K");
      err.flush();
    }
  }

  /** What is shown after so many seconds. */
  static String line(Work work, long done, long total, double seconds) {
    double rate = done / seconds;
    return String.format(
        Locale.ROOT,
        "%s%3.0f %%  %.1f %s/s  %s left",
        work.words,
        100.0 * done / Math.max(1, total),
        rate / work.size,
        work.unit,
        time(rate == 0 ? 0 : (long) ((total - done) / rate)));
  }

  private static String time(long seconds) {
    var time = Duration.ofSeconds(Math.max(0, seconds));
    return time.toHours() > 0
        ? "%d h %02d min".formatted(time.toHours(), time.toMinutesPart())
        : "%d min %02d s".formatted(time.toMinutes(), time.toSecondsPart());
  }

  /** Takes the line away. */
  @Override
  public synchronized void close() {
    if (shown && told > start) {
      err.print("\r\033[K");
      err.flush();
    }
  }
}
