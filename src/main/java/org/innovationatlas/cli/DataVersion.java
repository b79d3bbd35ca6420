package org.innovationatlas.cli;

import java.util.function.Supplier;

/**
 * Tells the data from other data, by the fingerprint of what it was loaded from, and the time in
 * which its description is not made anew yet from the time after.
 */
final class DataVersion implements Supplier<String> {
  private static final String NOT_DESCRIBED = "-changed";

  private String fingerprint;
  private long changes;
  private long described;

  DataVersion(String fingerprint) {
    this.fingerprint = fingerprint;
  }

  @Override
  public synchronized String get() {
    return fingerprint + (isDescribed() ? "" : NOT_DESCRIBED);
  }

  /** Takes note that the data has changed. */
  synchronized void change(String fingerprint) {
    this.fingerprint = fingerprint;
    changes++;
  }

  /** Takes note that the data is not described yet. */
  synchronized void undescribed() {
    changes++;
  }

  /** How often the data has changed. */
  synchronized long changes() {
    return changes;
  }

  /** Whether the data is described as it is now. */
  synchronized boolean isDescribed() {
    return changes == described;
  }

  /** Takes note that the data is described as it was after so many changes. */
  synchronized void described(long changes) {
    this.described = changes;
  }
}
