package org.innovationatlas.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * Builds an index of quads from their ids: sorts them, on the disk where they are many, and writes
 * the tree from its leaves up, which are full. Inserting each would look for its place in the tree.
 */
final class IndexBuild {
  private static final int TELL_EVERY = 1 << 16;

  private final TupleIndex index;
  private final long inMemory;
  private final LongConsumer written;
  private final int[] columns;
  private long count;

  /**
   * @param index is of an empty dataset
   * @param inMemory how many keys are sorted in memory
   * @param written is told how many keys more were written
   */
  IndexBuild(TupleIndex index, long inMemory, LongConsumer written) {
    this.index = index;
    this.inMemory = inMemory;
    this.written = written;
    this.columns = index.getName().chars().map(Names.primaryIndexQuads::indexOf).toArray();
  }

  /**
   * Builds the index.
   *
   * @param ids of the quads, as graph, subject, predicate and object
   * @param quads how many there are
   * @return how many different ones
   */
  long build(Path ids, long quads) throws IOException {
    try (var in = QuadKeys.from(ids);
        var sorted = new Sorted(ids, inMemory)) {
      try {
        new QuadKeys().createDeserializer(in).forEachRemaining(quad -> sorted.add(inOrder(quad)));
        if (sorted.size() != quads) {
          throw new IOException(
              "%s holds %d quads of the %d written to it".formatted(ids, sorted.size(), quads));
        }
        CoLib.executeWrite(index, () -> pack(new Distinct(sorted.iterator())));
        return count;
      } catch (RuntimeException | InternalError e) { // told while what was sorted takes its room
        throw Disk.told(Objects.requireNonNull(ids.getParent(), "a file is in a folder"), e);
      }
    }
  }

  private byte[] inOrder(byte[] quad) {
    var key = new byte[QuadKeys.LENGTH];
    int size = SystemTDB.SizeOfNodeId;
    for (int to = 0; to < columns.length; to++) {
      System.arraycopy(quad, columns[to] * size, key, to * size, size);
    }
    return key;
  }

  private void pack(Iterator<byte[]> keys) {
    var tree = (BPlusTree) ((TupleIndexRecord) index).getRangeIndex();
    RecordFactory records = tree.getRecordFactory();
    var packed =
        BPlusTreeRewriter.packIntoBPlusTree(
            Iter.map(keys, key -> records.create(told(key))),
            tree.getParams(),
            records,
            tree.getStateManager().getBufferChannel(),
            tree.getNodeManager().getBlockMgr(),
            tree.getRecordsMgr().getBlockMgr());
    if (packed == null) {
      throw new IllegalStateException(index.getName() + " has no root, as the log says");
    }
  }

  private byte[] told(byte[] key) {
    if (++count % TELL_EVERY == 0) {
      written.accept(TELL_EVERY);
    }
    return key;
  }

  /** Keys in the order of an index, which are kept beside the file that they come from. */
  private static final class Sorted extends SortedDataBag<byte[]> implements AutoCloseable {
    private final Path beside;

    private Sorted(Path beside, long inMemory) {
      super(new ThresholdPolicyCount<>(inMemory), new QuadKeys(), Arrays::compareUnsigned);
      this.beside = beside;
    }

    @Override
    protected File getNewTemporaryFile() {
      return beside.resolveSibling("sorted-" + UUID.randomUUID()).toFile();
    }
  }

  /** Each key once. */
  private static final class Distinct implements Iterator<byte[]> {
    private final Iterator<byte[]> sorted;
    private byte[] next = {};

    private Distinct(Iterator<byte[]> sorted) {
      this.sorted = sorted;
      advance();
    }

    private void advance() {
      var last = next;
      next = new byte[0];
      while (next.length == 0 && sorted.hasNext()) {
        var key = sorted.next();
        if (!Arrays.equals(key, last)) {
          next = key;
        }
      }
    }

    @Override
    public boolean hasNext() {
      return next.length > 0;
    }

    @Override
    public byte[] next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      var key = next;
      advance();
      return key;
    }
  }
}
