package org.innovationatlas.serve.reconcile;

import java.util.ArrayList;
import java.util.List;

/** Decides whether one of the candidates is meant beyond doubt. */
final class Verdict {
  /** Two candidates nearer to each other than this can't be told apart by the score. */
  private static final double RIVAL = 0.03;

  private Verdict() {}

  /**
   * The candidates with the decision.
   *
   * @param candidates the best first
   */
  static List<Candidate> of(List<Candidate> candidates) {
    var decided = new ArrayList<>(candidates);
    if (!candidates.isEmpty() && candidates.get(0).sure() && !hasRival(candidates)) {
      decided.set(0, candidates.get(0).matching(true));
    }
    return decided;
  }

  private static boolean hasRival(List<Candidate> candidates) {
    return candidates.size() > 1 && candidates.get(1).score() > candidates.get(0).score() - RIVAL;
  }
}
