package org.innovationatlas.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A TDB2 dataset in a folder, which is this store's alone until it is closed. The folder holds one
 * generation of the data, in a folder named by its fingerprint, and the file {@code current} with
 * that name; a new generation is loaded beside the old one and takes its place only when it is
 * whole, so that neither a bad input nor a lost process harms a store.
 */
public final class DiskStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DiskStore.class);

  private final Path folder;
  private final Generations generations;
  private final StoreLock lock;
  private final List<DatasetGraph> connected = new ArrayList<>();

  private DiskStore(Path folder, Generations generations, StoreLock lock) {
    this.folder = folder;
    this.generations = generations;
    this.lock = lock;
  }

  /**
   * Takes the folder, which is made where it isn't there.
   *
   * @throws IOException when the folder is in use, can't be written, or holds something that is no
   *     store
   */
  public static DiskStore at(Path folder) throws IOException {
    var generations = new Generations(folder);
    generations.prepare();
    var lock = StoreLock.take(folder);
    try {
      StoreVersion.require(folder);
      return new DiskStore(folder, generations, lock);
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Takes a folder that is a store with something in it.
   *
   * @throws IOException when it is none, is in use, or can't be written
   */
  public static DiskStore existing(Path folder) throws IOException {
    if (!new Generations(folder).isThere()) {
      throw new IOException(folder + " is no store; name the folder that serve --store has");
    }
    return at(folder);
  }

  /**
   * Opens the dataset, whatever it was loaded from.
   *
   * @throws IOException when the folder can't be read, or holds nothing yet
   */
  public synchronized DatasetGraph current() throws IOException {
    generations.tidy();
    return connect(generations.current().orElseThrow(this::nothingYet));
  }

  /** What the dataset was loaded from. */
  public synchronized String fingerprint() throws IOException {
    return generations.fingerprint().orElseThrow(this::nothingYet);
  }

  private IOException nothingYet() {
    return new IOException(folder + " holds nothing yet; serve --store loads it");
  }

  /**
   * Opens the dataset if it was loaded from what has the fingerprint.
   *
   * @param fingerprint tells inputs apart: lower-case hexadecimal digits
   * @throws IOException when the folder can't be read
   */
  public synchronized Optional<DatasetGraph> open(String fingerprint) throws IOException {
    generations.tidy();
    var generation = generations.current(fingerprint);
    return generation.isPresent() ? Optional.of(connect(generation.get())) : Optional.empty();
  }

  /**
   * Loads a new generation, opens it and removes the one before, whose dataset ends.
   *
   * @param fingerprint of what is loaded
   * @param quads hands its argument every quad to load
   * @param progress is told how far the load is once it has all quads
   * @param check says whether what was loaded may be used; if not, the one before stays
   * @throws IOException when the folder can't be written
   */
  public synchronized Optional<DatasetGraph> load(
      String fingerprint,
      Consumer<Consumer<Quad>> quads,
      LoadProgress progress,
      Predicate<DatasetGraph> check)
      throws IOException {
    disconnect();
    var generation = generations.create(fingerprint);
    var dataset = connect(generation);
    new BulkLoad(generation, progress).load(dataset, quads);
    if (!check.test(dataset)) {
      disconnect();
      Generations.delete(generation);
      return Optional.empty();
    }
    generations.swap(generation, fingerprint);
    return Optional.of(dataset);
  }

  /**
   * Replaces a part of what the open dataset holds, in one transaction and in time that depends on
   * the part. Who reads meanwhile sees all of the old or all of the new.
   *
   * @param fingerprint of what the dataset holds afterwards
   * @param patterns what is replaced: quads with {@link org.apache.jena.graph.Node#ANY}
   * @param quads what takes its place
   * @param check looks, within the transaction, at what the dataset would hold, and says whether it
   *     may; if not, nothing is changed
   * @return what changed, or nothing where the check says no
   * @throws IOException when the folder can't be written
   */
  public synchronized Optional<Difference> replace(
      String fingerprint,
      Collection<Quad> patterns,
      Collection<Quad> quads,
      Predicate<Difference> check)
      throws IOException {
    try {
      var before = fingerprint();
      generations.changing();
      var change = Replacement.in(open(), patterns, quads, check);
      say(change.isPresent() ? fingerprint : before);
      return change;
    } catch (IOException | RuntimeException | InternalError e) {
      throw Disk.told(folder, e);
    }
  }

  /**
   * Replaces what is computed of the data, which the fingerprint says nothing of.
   *
   * @param patterns what is replaced: quads with {@link org.apache.jena.graph.Node#ANY}
   * @param quads what takes its place
   * @param check says, within the transaction, whether it may
   * @throws IOException when the folder can't be written
   */
  public synchronized void replaceComputed(
      Collection<Quad> patterns, Collection<Quad> quads, Predicate<Difference> check)
      throws IOException {
    try {
      Replacement.in(open(), patterns, quads, check);
    } catch (RuntimeException | InternalError e) {
      throw Disk.told(folder, e);
    }
  }

  /** Where it can't be said, the next start loads anew: what was changed is not taken back. */
  private void say(String fingerprint) {
    try {
      generations.changed(fingerprint);
    } catch (IOException e) {
      LOG.warn("{}: {}; the next start loads the store anew", folder, e.getMessage());
    }
  }

  private DatasetGraph open() {
    return connected.get(connected.size() - 1);
  }

  /**
   * Gives back the room on the disk that replaced quads took.
   *
   * @throws IOException when the folder can't be read or written, or nothing was loaded yet
   */
  public synchronized void compact() throws IOException {
    var generation = generations.current().orElseThrow(this::nothingYet);
    DatabaseMgr.compact(connected.isEmpty() ? connect(generation) : connected.get(0), true);
  }

  /** Ends the dataset and gives the folder up. */
  @Override
  public synchronized void close() {
    try {
      disconnect();
    } finally {
      lock.close();
    }
  }

  private DatasetGraph connect(Path generation) throws IOException {
    if (connected.isEmpty()) {
      TornJournal.mend(generation);
    }
    try {
      var dataset = DatabaseMgr.connectDatasetGraph(generation.toString());
      connected.add(dataset);
      dataset.getContext().setTrue(TDB2.symUnionDefaultGraph);
      Soundness.require(dataset, folder);
      return dataset;
    } catch (RuntimeException e) { // Jena has several for a folder that is locked or damaged
      throw Soundness.damaged(folder, e);
    }
  }

  /** Closing a dataset of TDB2 does nothing: the process keeps its files open until told so. */
  private void disconnect() {
    connected.forEach(dataset -> TDBInternal.expel(dataset, true));
    connected.clear();
  }
}
