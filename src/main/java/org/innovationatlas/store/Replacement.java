package org.innovationatlas.store;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The replacement of a part of a dataset, in one transaction. */
final class Replacement {
  private Replacement() {}

  /**
   * Replaces quads, or leaves all as it was.
   *
   * @param patterns what is replaced: quads with {@link org.apache.jena.graph.Node#ANY}
   * @param quads what takes its place
   * @param check looks, within the transaction, at what the dataset would hold, and says whether it
   *     may
   * @return what changed, or nothing where the check says no
   */
  static Optional<Difference> in(
      DatasetGraph dataset,
      Collection<Quad> patterns,
      Collection<Quad> quads,
      Predicate<Difference> check) {
    dataset.begin(TxnType.WRITE);
    Optional<Difference> change;
    try {
      var difference = Difference.of(dataset, patterns, quads);
      difference.gone().forEach(dataset::delete);
      difference.come().forEach(dataset::add);
      var kept = difference.asKept(dataset);
      change = Optional.of(kept).filter(check);
      if (change.isPresent()) {
        dataset.commit();
      } else {
        dataset.abort();
      }
    } catch (RuntimeException | Error e) {
      undo(dataset, e);
      throw e;
    }
    dataset.end();
    return change;
  }

  /** What went wrong first says why, such as a full disk; what that led to does not. */
  private static void undo(DatasetGraph dataset, Throwable failure) {
    try {
      dataset.abort();
    } catch (RuntimeException | Error e) {
      failure.addSuppressed(e);
    }
    try {
      dataset.end();
    } catch (RuntimeException | Error e) {
      failure.addSuppressed(e);
    }
  }
}
