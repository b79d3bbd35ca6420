package org.innovationatlas.store;

import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/**
 * A dataset in memory. Jena's dataset in memory has no union default graph, so each triple also
 * stands in the default graph.
 */
public final class MemoryStore {
  private MemoryStore() {}

  /**
   * Loads a new dataset.
   *
   * @param quads hands its argument every quad to load
   */
  public static DatasetGraph load(Consumer<Consumer<Quad>> quads) {
    var dataset = DatasetGraphFactory.createTxnMem();
    add(dataset, quads);
    return dataset;
  }

  /**
   * Adds to a dataset that was loaded here.
   *
   * @param quads hands its argument every quad to add
   */
  public static void add(DatasetGraph dataset, Consumer<Consumer<Quad>> quads) {
    Txn.executeWrite(
        dataset,
        () ->
            quads.accept(
                quad -> {
                  dataset.add(quad);
                  dataset.add(new Quad(Quad.defaultGraphIRI, quad.asTriple()));
                }));
  }
}
