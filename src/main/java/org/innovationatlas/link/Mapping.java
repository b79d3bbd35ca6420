package org.innovationatlas.link;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A row of a table of review: what is proposed, and what a person decided.
 *
 * @param subject the IRI of the thing of the atlas
 * @param subjectLabel its name
 * @param predicate the IRI of the property that links them
 * @param object the IRI of the record of the other data set
 * @param objectLabel its name
 * @param justification how the link was found, a term of SEMAPV
 * @param confidence how sure that is, from 0 to 1
 * @param review what a person decided, if anyone has
 * @param comment the evidence, in words
 */
public record Mapping(
    String subject,
    String subjectLabel,
    String predicate,
    String object,
    String objectLabel,
    String justification,
    Optional<Double> confidence,
    Optional<Review> review,
    String comment) {
  /** The confidence from which a link may be published before anyone has reviewed it. */
  public static final double SURE = 0.9;

  static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  static final String SEMAPV = "https://w3id.org/semapv/vocab/";

  /**
   * What a person decided.
   *
   * @param reviewer the person's name
   * @param date the day, as written
   * @param accepted whether the link is right
   */
  public record Review(String reviewer, String date, boolean accepted) {}

  /** What a proposal says, undecided. */
  public static Mapping of(Proposal proposal) {
    return new Mapping(
        proposal.subject().iri(),
        proposal.subject().label(),
        SKOS + (proposal.isOnlyClose() ? "closeMatch" : "exactMatch"),
        proposal.object().iri(),
        proposal.object().label(),
        SEMAPV + "CompositeMatching",
        Optional.of(proposal.score()),
        Optional.empty(),
        proposal.evidence().stream().map(Evidence::toString).collect(Collectors.joining("; ")));
  }

  /** Whether a person has decided that the link is right. */
  public boolean isAccepted() {
    return review.filter(Review::accepted).isPresent();
  }

  /** Whether both are of the same two things. */
  boolean isOfSamePairAs(Mapping other) {
    return subject.equals(other.subject) && object.equals(other.object);
  }
}
