package org.innovationatlas.link;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Merges new proposals with what was decided before: a decision stands, whatever is proposed. */
public final class Decisions {
  private final List<Mapping> decided;
  private final Function<String, Set<String>> linked;

  /**
   * @param earlier the rows of an earlier table of review
   * @param linked what the atlas says a thing is the same as already
   */
  public Decisions(Collection<Mapping> earlier, Function<String, Set<String>> linked) {
    this.decided = earlier.stream().filter(mapping -> mapping.review().isPresent()).toList();
    this.linked = linked;
  }

  /** The rows that were decided. */
  public List<Mapping> decided() {
    return decided;
  }

  /** Decided rows as they are, and of the proposals those about which nothing is known yet. */
  public List<Mapping> merge(List<Proposal> proposals) {
    var space = IriSpaces.common(proposals.stream().map(one -> one.object().iri()).toList());
    var open =
        proposals.stream()
            .map(Mapping::of)
            .filter(mapping -> decided.stream().noneMatch(mapping::isOfSamePairAs))
            .filter(mapping -> !isSettled(mapping, space));
    return Stream.concat(decided.stream(), open)
        .sorted(
            Comparator.comparing(Mapping::subject)
                .thenComparing(mapping -> -mapping.confidence().orElse(1.0))
                .thenComparing(Mapping::object))
        .toList();
  }

  /** Whether the thing, or the record, is known to be the same as another. */
  private boolean isSettled(Mapping mapping, String space) {
    boolean byReview =
        decided.stream()
            .filter(Mapping::isAccepted)
            .anyMatch(
                other ->
                    other.subject().equals(mapping.subject())
                        || other.object().equals(mapping.object()));
    return byReview
        || linked.apply(mapping.subject()).stream()
            .anyMatch(known -> !space.isEmpty() && known.startsWith(space));
  }

  /**
   * What may be published: accepted rows, and of undecided ones the surest of each thing where it
   * is as sure as asked for.
   */
  public static List<Mapping> publishable(Collection<Mapping> rows, double threshold) {
    Map<String, Mapping> surest = new HashMap<>();
    for (Mapping row : rows) {
      if (row.review().isEmpty() && row.confidence().orElse(0.0) >= threshold) {
        surest.merge(
            row.subject(),
            row,
            (one, other) ->
                one.confidence().orElse(0.0) >= other.confidence().orElse(0.0) ? one : other);
      }
    }
    return rows.stream()
        .filter(row -> row.isAccepted() || row.equals(surest.get(row.subject())))
        .collect(Collectors.toList());
  }
}
