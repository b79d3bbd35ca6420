package org.innovationatlas.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Loads an empty dataset of TDB2 with Jena's parallel loader: a thread for the table of terms and
 * one for each index.
 */
final class BulkLoad {
  private static final int CHECK_EVERY = 1 << 16;
  private static final long LEAST_ROOM = 256L << 20;

  private final Path folder;
  private final Disk disk;
  private long count;

  BulkLoad(Path folder) throws IOException {
    this.folder = folder;
    this.disk = new Disk(folder);
  }

  /**
   * Loads the quads.
   *
   * @throws IOException when it could not be done
   */
  void load(DatasetGraph dataset, Consumer<Consumer<Quad>> quads) throws IOException {
    var loader = LoaderFactory.parallelLoader(dataset, (format, values) -> {});
    loader.startBulk();
    try {
      feed(loader, quads);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      loader.finishBulk(); // ends its threads, whatever happened
    }
    if (count > 0 && !isWhole(dataset)) {
      throw new IOException(
          folder + " could not be written as a whole, as the log says; look at the disk");
    }
  }

  private void feed(DataLoader loader, Consumer<Consumer<Quad>> quads) {
    var stream = loader.stream();
    stream.start();
    quads.accept(
        quad -> {
          if (count++ % CHECK_EVERY == 0) {
            requireRoom();
          }
          stream.quad(quad);
        });
    stream.finish();
  }

  /** The loader would wait for ever on a full disk. */
  private void requireRoom() {
    try {
      disk.require(LEAST_ROOM);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The loader logs the failure of an index, which stays empty, and goes on. */
  private static boolean isWhole(DatasetGraph dataset) {
    var indexes =
        TDBInternal.getDatasetGraphTDB(dataset)
            .getQuadTable()
            .getNodeTupleTable()
            .getTupleTable()
            .getIndexes();
    return Txn.calculateRead(
        dataset,
        () ->
            Arrays.stream(indexes).noneMatch(index -> index.isEmpty()) && dataset.find().hasNext());
  }
}
