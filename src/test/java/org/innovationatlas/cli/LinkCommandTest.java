package org.innovationatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.innovationatlas.SmallAtlas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A curator links the Shanghai atlas to a register, reviews the proposals, and runs it again. */
class LinkCommandTest {
  private static final String RECORD =
      """
      {"id": "https://quay.example/%d", "type": "Feature", "geometry": {"type": "Point", "coordinates": [121.4, 31.2]},
       "properties": {"name": "%s", "office": "company"}}
      """;

  @TempDir private Path folder;

  private Path register;
  private Path review;
  private Path linkset;

  @BeforeEach
  void writeARegister() throws IOException {
    register = folder.resolve("register.ndjson");
    review = folder.resolve("register.sssom.tsv");
    linkset = folder.resolve("register.ttl");
    Files.writeString(
        register,
        RECORD.formatted(1, "东方证券股份有限公司").replace("\n", "")
            + "\n"
            + RECORD.formatted(2, "上海银行股份有限公司").replace("\n", "")
            + "\n"
            + RECORD.formatted(3, "码头造船厂").replace("\n", "")
            + "\n");
  }

  private Run link(Object... more) throws IOException {
    var arguments = new ArrayList<Object>(List.of("link", "--facts", SmallAtlas.SHANGHAI));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray());
  }

  @Test
  void printsProposalsAsATable() throws IOException {
    var run = link("--to", register);

    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("3 records read.", "to review for");
    assertThat(run.out())
        .startsWith("#sssom_version: \"1.1\"\n#curie_map:\n")
        .contains(
            "atlas:institution/orient-securities\t东方证券\tskos:exactMatch\t\tquay:1\t东方证券股份有限公司")
        .doesNotContain("码头造船厂");
  }

  @Test
  void remembersWhatWasDecided() throws IOException {
    link("--to", register, "--review", review);
    Files.writeString(
        review,
        Files.readString(review)
            .replaceAll(
                "(orient-securities\t.*CompositeMatching\t)\t(\t[^\t]*\t)\t", "$1Li Na\t$2" + "1\t")
            .replaceAll(
                "(bank-of-shanghai\t.*CompositeMatching\t)\t(\t[^\t]*\t)\t",
                "$1Li Na\t$2" + "-1\t"));

    var run = link("--to", register, "--review", review, "--linkset", linkset);

    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("2 decided before", "1 link, 1 of them reviewed.");
    assertThat(run.out()).isEqualTo(review + "\n" + linkset + "\n");
    assertThat(Files.readString(review)).contains("\tNot\tregister:2\t", "\tLi Na\t");
    assertThat(Files.readString(linkset))
        .contains("institution/orient-securities>", "skos:exactMatch", "\"Li Na\"")
        .doesNotContain("quay.example/2");
  }

  @Test
  void writesSureLinksAsCloseMatchesUntilTheyAreReviewed() throws IOException {
    link("--to", register, "--linkset", linkset);

    assertThat(Files.readString(linkset))
        .contains("skos:closeMatch", "Found by comparison, not reviewed.")
        .doesNotContain("exactMatch");
  }

  @Test
  void losesNoLinkThatAPersonMade() throws IOException {
    Files.copy(Path.of("rdf", "links", "ror.ttl"), linkset);

    var run = link("--to", register, "--linkset", linkset);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("https://ror.org/013q1eq08", "links of " + linkset + " would be lost");
    assertThat(linkset).hasSameTextualContentAs(Path.of("rdf", "links", "ror.ttl"));
  }

  @Test
  void saysWhatIsWrongWithADecision() throws IOException {
    Files.writeString(
        review, "subject_id\tpredicate_id\tobject_id\nquay\tskos:exactMatch\tquay:1\n");

    var run = link("--to", register, "--review", review);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("register.sssom.tsv:2:1", "\"quay\" in subject_id is no CURIE");
  }

  @Test
  void refusesANameThatCannotNameAGraph() throws IOException {
    var run = link("--to", register, "--linkset", folder.resolve("My Links.ttl"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("\"My Links\" can't name a graph");
  }

  @Test
  void namesTheFileThatIsMissing() throws IOException {
    var run = link("--to", folder.resolve("nothing.json"));

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("nothing.json: there is no such file or folder");
  }
}
