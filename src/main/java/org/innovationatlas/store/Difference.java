package org.innovationatlas.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What changes in a dataset when quads take the place of others.
 *
 * @param gone what is there and not among the new
 * @param come what is new and not there
 */
public record Difference(Set<Quad> gone, Set<Quad> come) {

  /**
   * The difference, found within a transaction.
   *
   * @param patterns match what is replaced
   * @param quads what takes its place
   */
  static Difference of(DatasetGraph dataset, Collection<Quad> patterns, Collection<Quad> quads) {
    var gone = new LinkedHashSet<Quad>();
    patterns.forEach(pattern -> dataset.find(pattern).forEachRemaining(gone::add));
    var come = new LinkedHashSet<Quad>();
    for (Quad quad : quads) {
      if (!gone.remove(quad)) {
        come.add(quad);
      }
    }
    return new Difference(gone, come);
  }

  /**
   * The same as the dataset keeps it, which may write a number in other digits, once the new is in.
   */
  Difference asKept(DatasetGraph dataset) {
    var kept = new LinkedHashSet<Quad>();
    come.forEach(quad -> dataset.find(quad).forEachRemaining(kept::add));
    var lost = new LinkedHashSet<>(gone);
    lost.removeAll(kept);
    kept.removeAll(gone);
    return new Difference(lost, kept);
  }
}
