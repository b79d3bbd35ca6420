package org.innovationatlas.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.serve.catalog.SelfDescription;
import org.innovationatlas.serve.catalog.TripleSource;
import org.innovationatlas.serve.catalog.TriplesInMemory;
import org.innovationatlas.store.Difference;
import org.innovationatlas.store.DiskStore;
import org.innovationatlas.store.MemoryStore;

/** A dataset that is ready to be asked, in memory or of a store, and the changes of it. */
final class Served implements AutoCloseable {
  private final DatasetGraph dataset;
  private final Optional<DiskStore> store;
  private final DataVersion version;

  /**
   * @param store what the dataset is of; without one it is in memory
   * @param fingerprint of what the dataset was loaded from
   */
  Served(DatasetGraph dataset, Optional<DiskStore> store, String fingerprint) {
    this.dataset = dataset;
    this.store = store;
    this.version = new DataVersion(kept(fingerprint));
  }

  /** A folder keeps the values of numbers and times, not their digits, so its answers differ. */
  private String kept(String fingerprint) {
    return store.isPresent() ? fingerprint + "-store" : fingerprint;
  }

  DatasetGraph dataset() {
    return dataset;
  }

  /** The graphs of the data, as they are counted. */
  TripleSource triples() {
    return store.isPresent() ? StoredTriples.of(dataset) : TriplesInMemory.of(dataset);
  }

  /** Tells the data from other data. */
  DataVersion version() {
    return version;
  }

  /**
   * Replaces a part of the data in one transaction, and says in the same that its description is
   * not of it any more.
   *
   * @param fingerprint of what the data is loaded from afterwards
   * @param patterns what is replaced
   * @param quads what takes its place
   * @param check says, within the transaction, whether it may
   */
  synchronized Optional<Difference> replace(
      String fingerprint,
      Collection<Quad> patterns,
      Collection<Quad> quads,
      Predicate<Difference> check)
      throws IOException {
    var replaced = new ArrayList<>(patterns);
    replaced.add(SelfDescription.count());
    var change =
        store.isPresent()
            ? store.get().replace(fingerprint, replaced, quads, check)
            : MemoryStore.replace(dataset, replaced, quads, check);
    change.ifPresent(any -> version.change(kept(fingerprint)));
    return change;
  }

  /** Replaces what is computed of the data. */
  void replaceComputed(List<Quad> patterns, List<Quad> quads) throws IOException {
    replaceComputed(patterns, quads, version.changes());
  }

  /**
   * Replaces what is computed of the data.
   *
   * @param changes how often the data had changed when it was computed; that of older data is left
   *     out
   */
  synchronized void replaceComputed(List<Quad> patterns, List<Quad> quads, long changes)
      throws IOException {
    Predicate<Difference> isOfThis = difference -> version.changes() == changes;
    if (store.isPresent()) {
      store.get().replaceComputed(patterns, quads, isOfThis);
    } else {
      MemoryStore.replace(dataset, patterns, quads, isOfThis);
    }
  }

  @Override
  public void close() {
    store.ifPresentOrElse(DiskStore::close, dataset::close);
  }
}
