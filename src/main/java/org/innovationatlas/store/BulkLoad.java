package org.innovationatlas.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Loads an empty dataset of TDB2: each term gets its id as it comes, and the ids of the quads are
 * kept in a file; then every index is built from that file.
 */
final class BulkLoad {
  private static final int CHECK_EVERY = 1 << 16;
  private static final long LEAST_ROOM = 256L << 20;

  /** What a key takes in memory, with what a sort needs. */
  private static final long BYTES_OF_A_KEY = 64;

  /** The part of the memory in which one index is sorted. */
  private static final int PART_OF_MEMORY = 16;

  private static final Duration LONGEST_END = Duration.ofMinutes(1);

  private final Path folder;
  private final Disk disk;
  private final long inMemory;
  private final LoadProgress progress;
  private final byte[] key = new byte[QuadKeys.LENGTH];
  private long count;

  BulkLoad(Path folder, LoadProgress progress) throws IOException {
    this(folder, progress, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY / BYTES_OF_A_KEY);
  }

  /**
   * @param inMemory how many keys of an index are sorted in memory
   */
  BulkLoad(Path folder, LoadProgress progress, long inMemory) throws IOException {
    this.folder = folder;
    this.progress = progress;
    this.inMemory = inMemory;
    this.disk = new Disk(folder);
  }

  /**
   * Loads the quads, which are of named graphs.
   *
   * @throws IOException when it could not be done
   */
  void load(DatasetGraph dataset, Consumer<Consumer<Quad>> quads) throws IOException {
    var tdb = TDBInternal.getDatasetGraphTDB(dataset);
    var ids = Files.createTempFile(folder, "quads-", "");
    tdb.getTxnSystem().getTxnMgr().startExclusiveMode();
    try {
      terms(tdb.getQuadTable().getNodeTupleTable().getNodeTable(), quads, ids);
      indexes(tdb, ids);
    } catch (UncheckedIOException e) {
      throw Disk.told(folder, Objects.requireNonNull(e.getCause()));
    } catch (IOException | RuntimeException | InternalError e) {
      throw Disk.told(folder, e);
    } finally {
      tdb.getTxnSystem().getTxnMgr().finishExclusiveMode();
      Files.delete(ids);
    }
  }

  private void terms(NodeTable terms, Consumer<Consumer<Quad>> quads, Path ids) throws IOException {
    var coordinator = CoLib.newCoordinator();
    CoLib.add(coordinator, terms);
    CoLib.start(coordinator);
    var transaction = coordinator.begin(TxnType.WRITE);
    try (var out = QuadKeys.to(ids)) {
      var termIds = new TermIds(terms);
      quads.accept(quad -> write(quad, termIds, out));
      out.flush(); // fails before the commit, if at all
      transaction.commit();
      transaction.end();
    } catch (IOException | RuntimeException | Error e) {
      abort(transaction, e);
      throw e;
    }
  }

  private static void abort(Transaction transaction, Throwable failure) {
    try {
      transaction.abort();
      transaction.end();
    } catch (RuntimeException e) { // what failed first says more
      failure.addSuppressed(e);
    }
  }

  private void write(Quad quad, TermIds terms, OutputStream out) {
    if (quad.isDefaultGraph()) {
      throw new IllegalArgumentException("a store keeps named graphs; no graph is named: " + quad);
    }
    set(0, quad.getGraph(), terms);
    set(1, quad.getSubject(), terms);
    set(2, quad.getPredicate(), terms);
    set(3, quad.getObject(), terms);
    try {
      if (count++ % CHECK_EVERY == 0) {
        disk.require(LEAST_ROOM);
      }
      out.write(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void set(int column, Node term, TermIds terms) {
    NodeIdFactory.set(terms.of(term), key, column * SystemTDB.SizeOfNodeId);
  }

  /** Builds as many indexes at a time as there are processors. */
  private void indexes(DatasetGraphTDB tdb, Path ids) throws IOException {
    var all = tdb.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes();
    int atATime = Math.min(all.length, Runtime.getRuntime().availableProcessors());
    int sorted = count > inMemory ? atATime : 0;
    disk.require(count * QuadKeys.LENGTH * (all.length + sorted));
    long total = count * all.length;
    var stopped = new AtomicBoolean();
    var threads = Executors.newFixedThreadPool(atATime);
    var builds = new ExecutorCompletionService<Long>(threads);
    try {
      for (var index : all) {
        var build = new IndexBuild(index, inMemory, told(total, stopped));
        builds.submit(() -> build.build(ids, count));
      }
      var distinct = new HashSet<Long>();
      for (int i = 0; i < all.length; i++) {
        distinct.add(builds.take().get());
      }
      if (distinct.size() > 1) {
        throw new IOException(folder + ": the indexes differ, of " + distinct + " quads");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(folder + ": the load was interrupted", e);
    } catch (ExecutionException e) {
      throw Disk.told(folder, Objects.requireNonNull(e.getCause(), "what ended the build"));
    } finally {
      stopped.set(true);
      end(threads);
    }
  }

  private LongConsumer told(long total, AtomicBoolean stopped) {
    return keys -> {
      if (stopped.get()) {
        throw new CancellationException("another index could not be built");
      }
      progress.written(keys, total);
    };
  }

  /** What still runs uses files that are closed afterwards. */
  private static void end(ExecutorService threads) {
    threads.shutdownNow();
    try {
      threads.awaitTermination(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
