package org.innovationatlas.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.innovationatlas.link.Mapping.Review;
import org.junit.jupiter.api.Test;

/** What a person decided stands; what the atlas knows is not asked again. */
class DecisionsTest {
  private static final String QUAY = "institution/quay";

  @Test
  void proposesNeitherWhatWasRejectedNorWhatWasAccepted() {
    var rejected = ReviewTableTest.mapping(QUAY, "001", review(false));

    assertThat(merge(List.of(rejected), Set.of(), proposal(QUAY, "001"), proposal(QUAY, "002")))
        .extracting(Mapping::object, mapping -> mapping.review().isPresent())
        .containsExactly(tuple("https://ror.org/002", false), tuple("https://ror.org/001", true));
  }

  @Test
  void proposesNothingMoreForAThingWhoseLinkIsAccepted() {
    var accepted = ReviewTableTest.mapping(QUAY, "001", review(true));

    assertThat(
            merge(
                List.of(accepted),
                Set.of(),
                proposal(QUAY, "002"),
                proposal("institution/bay", "001"),
                proposal("institution/bay", "003")))
        .extracting(Mapping::object)
        .containsExactly("https://ror.org/003", "https://ror.org/001");
  }

  @Test
  void proposesNothingForAThingThatTheAtlasLinksIntoTheSameDataSet() {
    var proposals = new Proposal[] {proposal(QUAY, "001"), proposal("institution/bay", "003")};

    assertThat(merge(List.of(), Set.of("https://ror.org/009"), proposals)).isEmpty();
    assertThat(merge(List.of(), Set.of("http://www.wikidata.org/entity/Q1"), proposals)).hasSize(2);
  }

  @Test
  void forgetsWhatNobodyDecided() {
    var undecided = ReviewTableTest.mapping(QUAY, "001", Optional.empty());
    assertThat(merge(List.of(undecided), Set.of())).isEmpty();
  }

  @Test
  void publishesWhatIsAcceptedAndTheSurestOfTheRest() {
    var rejected = ReviewTableTest.mapping(QUAY, "001", review(false));
    var accepted = ReviewTableTest.mapping("institution/bay", "002", review(true));
    var sure = ReviewTableTest.mapping("institution/pier", "003", Optional.empty());

    var rows = List.of(rejected, accepted, sure);
    assertThat(Decisions.publishable(rows, 0.9)).containsExactly(accepted, sure);
    assertThat(Decisions.publishable(rows, 0.95)).containsExactly(accepted);
  }

  private static Optional<Review> review(boolean accepted) {
    return Optional.of(new Review("Li Na", "", accepted));
  }

  private static List<Mapping> merge(
      List<Mapping> earlier, Set<String> known, Proposal... proposals) {
    return new Decisions(earlier, subject -> known).merge(List.of(proposals));
  }

  private static Proposal proposal(String subject, String object) {
    return new Proposal(
        entity("https://example.org/atlas/" + subject),
        entity("https://ror.org/" + object),
        List.of(new Evidence(Evidence.Aspect.NAME, "Quay = Quay", 0.95)));
  }

  private static Entity entity(String iri) {
    return new Entity(
        iri,
        List.of(new EntityName("Quay", false)),
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Set.of());
  }
}
