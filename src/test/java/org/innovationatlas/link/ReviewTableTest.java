package org.innovationatlas.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.link.Mapping.Review;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewTableTest {
  private static final LinksetDescription SET =
      new LinksetDescription(SmallAtlas.atlas(), "ror", "ror.json", LocalDate.of(2026, 1, 2));

  @TempDir private Path folder;

  @Test
  void writesSssomThatItReadsBack() throws IOException {
    var mappings =
        List.of(
            mapping("institution/quay", "001", Optional.empty()),
            mapping(
                "institution/quay", "002", Optional.of(new Review("Li Na", "2026-01-03", false))),
            mapping("institution/bay", "003", Optional.of(new Review("Li Na", "", true))));

    var text = ReviewTable.write(mappings, SET);

    assertThat(text)
        .startsWith(
            """
            #sssom_version: "1.1"
            #curie_map:
            #  atlas: https://example.org/atlas/
            #  ror: https://ror.org/
            #mapping_set_id: https://example.org/atlas/graph/links/ror
            #mapping_set_title: A small atlas, links to ror
            #license: https://creativecommons.org/licenses/by/4.0/
            subject_id\tsubject_label\tpredicate_id\tpredicate_modifier\tobject_id\tobject_label\t\
            mapping_justification\treviewer_label\treview_date\tconfidence\treviewer_agreement\tcomment
            atlas:institution/quay\tQuay\tskos:exactMatch\t\tror:001\tQuay "U"\t\
            semapv:CompositeMatching\t\t\t0.93\t\tname: Quay = Quay
            atlas:institution/quay\tQuay\tskos:exactMatch\tNot\tror:002\t""");
    assertThat(read(text)).isEqualTo(new ReviewTable.Content(mappings, List.of()));
  }

  @Test
  void readsWhatASpreadsheetMadeOfIt() throws IOException {
    var text =
        ReviewTable.write(List.of(mapping("institution/quay", "001", Optional.empty())), SET)
            .replace("\n", "\r\n")
            .replace("#curie_map:", "\"#curie_map:\"\t\t\t")
            .replace("\t\t\t0.93\t\t", "\tLi Na\t\t0.93\t1\t")
            .replace("name: Quay", "\"name: \"\"Quay\"\"")
            .replace("= Quay\r", "= Quay\"\r");

    assertThat(read("\uFEFF" + text).mappings())
        .singleElement()
        .satisfies(
            mapping -> {
              assertThat(mapping.isAccepted()).isTrue();
              assertThat(mapping.comment()).isEqualTo("name: \"Quay\" = Quay");
            });
  }

  @ParameterizedTest
  @CsvSource({"1, true", "0.5, true", "'', true", "-1, false", "-0.2, false"})
  void takesTheAgreementOfTheReviewerForTheDecision(String agreement, boolean accepted)
      throws IOException {
    var content = read(table("Li Na", agreement, "skos:exactMatch", "ror:001"));
    assertThat(content.mappings().get(0).review()).hasValue(new Review("Li Na", "", accepted));
  }

  @Test
  void leavesUndecidedWhatNobodyReviewedOrIsSureOf() throws IOException {
    assertThat(read(table("", "1", "skos:exactMatch", "ror:001")).mappings().get(0).review())
        .isEmpty();
    assertThat(read(table("Li Na", "0", "skos:exactMatch", "ror:001")).mappings().get(0).review())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | skos:exactMatch | quay:001 | \"quay:001\" in object_id is no CURIE of the curie_map",
        "yes | skos:exactMatch | ror:001 | \"yes\" in reviewer_agreement is no number",
        "1 | skos:exactMach | ror:001 | \"skos:exactMach\" in predicate_id links no two things",
      })
  void saysInWhichRowSomethingIsWrong(
      String agreement, String predicate, String object, String message) throws IOException {
    assertThat(read(table("Li Na", agreement, predicate, object)).problems())
        .singleElement()
        .asString()
        .contains("review.tsv:5:1", message);
  }

  @Test
  void saysWhichColumnIsMissing() throws IOException {
    assertThat(read("subject_id\tobject_id\na\tb\n").problems())
        .extracting(problem -> problem.message())
        .containsExactly("the column \"predicate_id\" is missing; mend the row");
  }

  private static String table(String reviewer, String agreement, String predicate, String object) {
    return """
        #curie_map:
        #  atlas: "https://example.org/atlas/"
        #  ror: https://ror.org/
        subject_id\tpredicate_id\tobject_id\treviewer_label\treviewer_agreement
        atlas:institution/quay\t%s\t%s\t%s\t%s
        """
        .formatted(predicate, object, reviewer, agreement);
  }

  private ReviewTable.Content read(String text) throws IOException {
    var file = folder.resolve("review.tsv");
    Files.writeString(file, text);
    return ReviewTable.read(file);
  }

  static Mapping mapping(String subject, String object, Optional<Review> review) {
    return new Mapping(
        "https://example.org/atlas/" + subject,
        "Quay",
        "http://www.w3.org/2004/02/skos/core#exactMatch",
        "https://ror.org/" + object,
        "Quay \"U\"",
        "https://w3id.org/semapv/vocab/CompositeMatching",
        Optional.of(0.93),
        review,
        "name: Quay = Quay");
  }
}
