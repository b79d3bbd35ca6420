package org.innovationatlas.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
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
      throw e.getCause();
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
      transaction.commit();
    } catch (IOException | RuntimeException e) {
      transaction.abort();
      throw e;
    } finally {
      transaction.end();
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
    var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<?>> builds = new ArrayList<>();
      var all = tdb.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes();
      long total = count * all.length;
      for (var index : all) {
        builds.add(
            threads.submit(
                () -> {
                  new IndexBuild(index, inMemory, keys -> progress.written(keys, total)).build(ids);
                  return index;
                }));
      }
      for (Future<?> build : builds) {
        build.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(folder + ": the load was interrupted", e);
    } catch (ExecutionException e) {
      throw Disk.told(folder, Objects.requireNonNull(e.getCause(), "what ended the build"));
    } finally {
      threads.shutdownNow();
    }
  }
}
