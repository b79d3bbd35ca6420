package org.innovationatlas.link;

import java.util.ArrayList;
import java.util.List;

/**
 * A link that is proposed.
 *
 * @param subject the thing of the atlas
 * @param object the record of the other data set
 * @param evidence what speaks for and against it
 */
public record Proposal(Entity subject, Entity object, List<Evidence> evidence) {
  private static final double HIGHEST = 0.99;

  public Proposal {
    evidence = List.copyOf(evidence);
  }

  /** How sure it is: from 0, not at all, to 0.99; only a person makes it certain. */
  public double score() {
    double rivals =
        evidence.stream()
            .filter(one -> one.aspect() == Evidence.Aspect.RIVAL)
            .mapToDouble(Evidence::effect)
            .sum();
    double score = Math.min(HIGHEST, weight() - rivals) + rivals;
    return Math.round(Math.max(0, score) * 100) / 100.0;
  }

  /** All evidence together: above 0.99, too, it tells which of two proposals has more. */
  double weight() {
    return evidence.stream().mapToDouble(Evidence::effect).sum();
  }

  /** Whether the two are of one name but not of one kind: a district and the town of its name. */
  public boolean isOnlyClose() {
    return subject.kinds().contains(Kind.DIVISION) && !object.kinds().contains(Kind.DIVISION);
  }

  Proposal with(Evidence more) {
    var all = new ArrayList<>(evidence);
    all.add(more);
    return new Proposal(subject, object, all);
  }
}
