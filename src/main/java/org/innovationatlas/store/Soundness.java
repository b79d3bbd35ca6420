package org.innovationatlas.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Whether the files of a dataset of TDB2 fit each other. Jena opens damaged files and finds out
 * when it is asked; so the indexes are walked, each as far as a second or so allows, and must tell
 * the same.
 */
final class Soundness {
  private static final long MOST = 300_000;

  private Soundness() {}

  /**
   * Looks at a dataset that was opened.
   *
   * @throws IOException when its files are damaged
   */
  static void require(DatasetGraph dataset, Path folder) throws IOException {
    try {
      dataset.begin(TxnType.READ);
      try {
        look(dataset);
      } finally {
        dataset.end();
      }
    } catch (RuntimeException | StackOverflowError | InternalError e) {
      throw damaged(folder, e);
    }
  }

  /** What says so. */
  static IOException damaged(Path folder, Throwable cause) {
    return new IOException(
        folder
            + " can't be opened as a store ("
            + String.valueOf(cause.getMessage()).lines().findFirst().orElse("")
            + "); delete the folder, which loses nothing: it is rebuilt from the facts",
        cause);
  }

  private static void look(DatasetGraph dataset) {
    var table = TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable();
    var counts =
        Arrays.stream(table.getTupleTable().getIndexes())
            .mapToLong(index -> count(index.all(), table.getNodeTable()))
            .distinct()
            .toArray();
    if (counts.length > 1) {
      throw new IllegalStateException("its indexes hold " + Arrays.toString(counts) + " quads");
    }
  }

  private static long count(Iterator<Tuple<NodeId>> quads, NodeTable nodes) {
    long count = 0;
    while (quads.hasNext() && count < MOST) {
      for (NodeId id : quads.next()) {
        requireNode(nodes.getNodeForNodeId(id));
      }
      count++;
    }
    return count;
  }

  private static void requireNode(Node node) {
    if (node == null) {
      throw new IllegalStateException("a term is missing");
    }
  }
}
