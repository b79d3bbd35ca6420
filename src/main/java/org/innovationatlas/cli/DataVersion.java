package org.innovationatlas.cli;

import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.innovationatlas.serve.catalog.SelfDescription;
import org.innovationatlas.serve.content.Once;
import org.innovationatlas.store.ContentHash;
import org.innovationatlas.store.Difference;

/**
 * Tells the data from other data, by a hash of it, and the time in which its description is not
 * made anew yet from the time after.
 */
final class DataVersion implements Supplier<String> {
  private static final String NOT_DESCRIBED = "-changed";

  private final Supplier<ContentHash> hash;
  private long changes;
  private long described;

  DataVersion(DatasetGraph dataset) {
    this.hash = new Once<>(() -> ContentHash.of(dataset, SelfDescription::isOfContent));
  }

  @Override
  public synchronized String get() {
    return hash.get().value() + (isDescribed() ? "" : NOT_DESCRIBED);
  }

  /** Takes note that the data has changed. */
  synchronized void change(Difference difference) {
    hash.get().change(difference);
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
