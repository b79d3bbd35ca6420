package org.innovationatlas.link;

import static java.util.stream.Collectors.groupingBy;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.innovationatlas.link.EntityComparison.Parsed;
import org.innovationatlas.link.Evidence.Aspect;
import org.innovationatlas.text.Name;
import org.innovationatlas.text.NameIndex;
import org.innovationatlas.text.NameReader;

/**
 * Finds records that may be of things of the atlas. It keeps an index of the atlas's names and the
 * best few proposals for each thing; the records pass by, so that their number does not matter.
 */
public final class Linker implements Closeable {
  private static final int CANDIDATES = 10;
  private static final int KEPT = 3;

  /** Two records nearer to each other than this can't be told apart by the score. */
  private static final double RIVAL = 0.03;

  private final EntityComparison comparison;
  private final List<Parsed> subjects;
  private final NameIndex index;
  private final double least;
  private final Map<Integer, List<Proposal>> best = new HashMap<>();
  private long considered;

  /**
   * @param subjects the things of the atlas
   * @param places names of places that other names contain
   * @param least the score below which nothing is proposed
   */
  public Linker(Collection<Entity> subjects, Collection<String> places, double least) {
    this.comparison = new EntityComparison(new NameReader(places));
    this.subjects = subjects.stream().map(comparison::parse).toList();
    var names = new HashMap<Integer, List<Name>>();
    for (int number = 0; number < this.subjects.size(); number++) {
      names.put(number, this.subjects.get(number).names());
    }
    this.index = NameIndex.of(names);
    this.least = least;
  }

  /** Compares a record with the things that it may be of. */
  public void consider(Entity record) {
    considered++;
    var parsed = comparison.parse(record);
    var candidates = new HashSet<Integer>();
    for (Name name : parsed.names()) {
      for (int candidate : index.candidates(name, CANDIDATES)) {
        if (!candidates.contains(candidate) && comparison.mayBe(name, subjects.get(candidate))) {
          candidates.add(candidate);
        }
      }
    }
    for (int candidate : candidates) {
      var subject = subjects.get(candidate);
      comparison
          .compare(subject, parsed)
          .map(evidence -> new Proposal(subject.entity(), record, evidence))
          .filter(proposal -> proposal.score() >= least)
          .ifPresent(proposal -> keep(candidate, proposal));
    }
  }

  private void keep(int subject, Proposal proposal) {
    var kept = best.computeIfAbsent(subject, number -> new ArrayList<>());
    // A record may come in pieces: the piece that tells most counts.
    var before =
        kept.stream()
            .filter(other -> other.object().iri().equals(proposal.object().iri()))
            .findFirst();
    if (before.filter(other -> other.weight() >= proposal.weight()).isPresent()) {
      return;
    }
    before.ifPresent(kept::remove);
    kept.add(proposal);
    kept.sort(order());
    if (kept.size() > KEPT) {
      kept.remove(KEPT);
    }
  }

  private static Comparator<Proposal> order() {
    return Comparator.comparingDouble(Proposal::weight)
        .reversed()
        .thenComparing(proposal -> proposal.object().iri());
  }

  /** How many records passed by. */
  public long considered() {
    return considered;
  }

  /** The proposals, by thing and score; where a rival is as good, both say so and score less. */
  public List<Proposal> proposals() {
    var all = best.values().stream().flatMap(List::stream).toList();
    var bySubject = all.stream().collect(groupingBy(proposal -> proposal.subject().iri()));
    var byObject = all.stream().collect(groupingBy(proposal -> proposal.object().iri()));
    return all.stream()
        .map(
            proposal -> {
              var rivals = new TreeSet<String>();
              asGood(proposal, bySubject.getOrDefault(proposal.subject().iri(), List.of()))
                  .forEach(other -> rivals.add(other.object().label()));
              asGood(proposal, byObject.getOrDefault(proposal.object().iri(), List.of()))
                  .forEach(other -> rivals.add(other.subject().label()));
              return withRival(proposal, rivals);
            })
        .sorted(Comparator.comparing((Proposal one) -> one.subject().iri()).thenComparing(order()))
        .toList();
  }

  private static Stream<Proposal> asGood(Proposal proposal, List<Proposal> others) {
    return others.stream()
        .filter(other -> !other.equals(proposal))
        .filter(other -> other.weight() > proposal.weight() - RIVAL);
  }

  private static Proposal withRival(Proposal proposal, Set<String> rivals) {
    return rivals.isEmpty()
        ? proposal
        : proposal.with(
            new Evidence(Aspect.RIVAL, "as good or better: " + String.join(", ", rivals), -0.15));
  }

  @Override
  public void close() {
    index.close();
  }
}
