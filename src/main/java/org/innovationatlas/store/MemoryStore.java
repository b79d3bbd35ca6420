package org.innovationatlas.store;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** A dataset in memory, whose default graph is the union of its named graphs. */
public final class MemoryStore {
  private MemoryStore() {}

  /**
   * Loads a new dataset.
   *
   * @param quads hands its argument every quad to load
   */
  public static DatasetGraph load(Consumer<Consumer<Quad>> quads) {
    var dataset = new MemoryDataset();
    add(dataset, quads);
    return dataset;
  }

  /**
   * Adds to a dataset that was loaded here.
   *
   * @param quads hands its argument every quad to add
   */
  public static void add(DatasetGraph dataset, Consumer<Consumer<Quad>> quads) {
    Txn.executeWrite(dataset, () -> quads.accept(dataset::add));
  }

  /**
   * Replaces a part of what the dataset holds, in one transaction. Who reads meanwhile sees all of
   * the old or all of the new. The union is copied for it, so it takes longer where there is more.
   *
   * @param dataset one that was loaded here
   * @param patterns what is replaced: quads with {@link Node#ANY}
   * @param quads what takes its place
   * @param check looks, within the transaction, at what the dataset would hold, and says whether it
   *     may; if not, nothing is changed
   * @return what changed, or nothing where the check says no
   */
  public static Optional<Difference> replace(
      DatasetGraph dataset,
      Collection<Quad> patterns,
      Collection<Quad> quads,
      Predicate<Difference> check) {
    return Replacement.in(dataset, patterns, quads, check);
  }
}
