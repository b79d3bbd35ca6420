package org.innovationatlas.serve.watch;

import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the server can be asked: it is not being stopped, and its data can be read. */
public final class Readiness {
  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

  private final DatasetGraph dataset;
  private volatile boolean ending;

  public Readiness(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** From now on it is not. */
  public void end() {
    ending = true;
  }

  boolean isReady() {
    return !ending && canRead();
  }

  private boolean canRead() {
    try {
      dataset.begin(TxnType.READ);
      try {
        return dataset.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY) != null;
      } finally {
        dataset.end();
      }
    } catch (RuntimeException e) {
      LOG.error("The data can't be read", e);
      return false;
    }
  }
}
