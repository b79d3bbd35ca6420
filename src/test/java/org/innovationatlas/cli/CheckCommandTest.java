package org.innovationatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir private Path folder;

  @Test
  void findsNothingWrongWithSoundFacts() {
    var run = Run.of("check", "--facts", Run.SMALL, "--report", Run.SMALL_REPORT);

    assertThat(run)
        .isEqualTo(
            new Run(
                0,
                """
                small: 1 passage, 2 things, 1 relation, 7 statements, 6 of them quoted
                Compared 1 passage and 4 quotes with src/test/resources/cli/small-report.txt
                2789 triples in all graphs, none without a source.
                No problems.
                """,
                ""));
  }

  @Test
  void findsNothingWrongWithThePackedAtlas() {
    var run = Run.of("check");

    assertThat(run.out()).startsWith("shanghai-2022: 17 passages").endsWith("No problems.\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void reportsEveryProblemWithItsPlace() {
    var facts =
        Run.smallWith(
            folder.resolve("atlas"), "\"status\": \"completed\"", "\"status\": \"complete\"");

    var run = Run.of("check", "--facts", facts);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("02-north.json:21:17 /facts/1/status: \"complete\" is not a code")
        .contains("Did you mean \"completed\"?")
        .endsWith("1 problem.\n");
  }

  @Test
  void reportsWhatTheShapesSayByFactAndField() {
    var facts =
        Run.smallWith(folder.resolve("atlas"), "\"name\": { \"en\": \"Lantern Laboratory\" },", "");

    var run = Run.of("check", "--facts", facts);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("02-north.json").contains("name");
  }

  @Test
  void findsAChangedCharacterOfTheText() throws IOException {
    var changed = folder.resolve("changed.txt");
    Files.writeString(
        changed, Files.readString(Run.SMALL_REPORT).replace("Lantern L", "Lantern l"));

    var run = Run.of("check", "--facts", Run.SMALL, "--report", changed);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("SHA-256");
  }

  @Test
  void fillsInTheOffsetsThatAreMissing() throws IOException {
    var facts = Run.smallWith(folder.resolve("atlas"), ", \"at\": 29", "");

    var run = Run.of("check", "--facts", facts, "--report", Run.SMALL_REPORT, "--locate");

    assertThat(run.out()).startsWith("Filled in 1 offset.\n").endsWith("No problems.\n");
    assertThat(facts.resolve("02-north.json"))
        .hasSameTextualContentAs(Run.SMALL.resolve("02-north.json"));
  }

  @Test
  void movesAnOffsetThatIsWrong() throws IOException {
    var facts = Run.smallWith(folder.resolve("atlas"), "\"at\": 29", "\"at\": 30");

    var run = Run.of("check", "--facts", facts, "--report", Run.SMALL_REPORT, "--locate");

    assertThat(run.out()).startsWith("Filled in 1 offset.\n").endsWith("No problems.\n");
    assertThat(facts.resolve("02-north.json"))
        .hasSameTextualContentAs(Run.SMALL.resolve("02-north.json"));
  }

  @Test
  void wantsReferenceFilesThatCanNameAGraph() throws IOException {
    var facts = withReference("My ref.ttl", "");

    var run = Run.of("check", "--facts", facts);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("/reference/0: \"My ref.ttl\" is to name a graph");
  }

  @Test
  void findsTheTripleOfAReferenceFileThatNamesNoSource() throws IOException {
    var facts =
        withReference(
            "more.ttl",
            "<https://example.org/s> <https://example.org/p> <https://example.org/o> .");

    var run = Run.of("check", "--facts", facts);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("1 without a source.", "graph/reference/more>", "dcterms:source");
  }

  @Test
  void namesTheReferenceFileOfWhatDoesNotConform() throws IOException {
    var facts =
        withReference(
            "more.ttl",
            "<https://example.org/small/district/south> a"
                + " <https://w3id.org/innovation-atlas/ontology#District> .");

    var run = Run.of("check", "--facts", facts);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("more.ttl <https://example.org/small/district/south>: A district needs a name");
  }

  @Test
  void tellsTwoAtlasesOfOneBaseApart() {
    var copy = Run.smallWith(folder.resolve("atlas"), "completed", "completed");

    var run = Run.of("check", "--facts", Run.SMALL, "--facts", copy);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("another atlas has \"https://example.org/small/\" too");
  }

  @Test
  void listsTheFactsWithoutAQuoteAndWhy() {
    var run = Run.of("check", "--facts", Run.SMALL, "--evidence");

    assertThat(run.out())
        .contains("6 of 6 facts that a passage states have a quote (100.0 %)")
        .contains("our translation of a name (translation):\n  district/north name \"北区\"");
  }

  @Test
  void givesProgramsTheProblemsInParts() throws IOException {
    var facts =
        Run.smallWith(
            folder.resolve("atlas"), "\"status\": \"completed\"", "\"status\": \"complete\"");

    var run = Run.of("check", "--facts", facts, "--format", "json");

    var json = new ObjectMapper().readTree(run.out());
    assertThat(run.code()).isEqualTo(1);
    assertThat(json.at("/problems")).hasSize(1);
    var problem = json.at("/problems/0");
    assertThat(problem.get("file").asText()).endsWith("02-north.json");
    assertThat(problem.get("line").asInt()).isEqualTo(21);
    assertThat(problem.get("column").asInt()).isEqualTo(17);
    assertThat(problem.get("pointer").asText()).isEqualTo("/facts/1/status");
    assertThat(problem.get("message").asText()).contains("Did you mean \"completed\"?");
  }

  @Test
  void givesProgramsTheNotes() throws IOException {
    var run = Run.of("check", "--facts", Run.SMALL, "--format", "json");

    var json = new ObjectMapper().readTree(run.out());
    assertThat(run.code()).isZero();
    assertThat(json.get("problems")).isEmpty();
    assertThat(json.at("/notes/0").asText()).startsWith("small: 1 passage");
  }

  @Test
  void leavesOutTheLineOfAWholeFile() throws IOException {
    var run = Run.of("check", "--facts", folder.resolve("nowhere"), "--format", "json");

    var problem = new ObjectMapper().readTree(run.out()).at("/problems/0");
    assertThat(run.code()).isEqualTo(1);
    assertThat(problem.fieldNames()).toIterable().containsExactly("file", "pointer", "message");
  }

  @Test
  void knowsNoOtherFormat() {
    var run = Run.of("check", "--format", "xml");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--format").contains("TEXT, JSON");
  }

  @Test
  void needsTheTextToFillInOffsets() {
    var run = Run.of("check", "--facts", Run.SMALL, "--locate");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--locate needs the text: add --report FILE");
  }

  @Test
  void saysThatTheTextIsMissing() {
    var run = Run.of("check", "--facts", Run.SMALL, "--report", folder.resolve("none.txt"));

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo(
            "atlas check: " + folder.resolve("none.txt") + ": there is no such file or folder\n");
  }

  /** A copy of the small atlas with a file of reference data. */
  private Path withReference(String name, String content) throws IOException {
    var facts = Run.smallWith(folder.resolve("atlas"), "completed", "completed");
    Files.writeString(facts.resolve(name), content);
    var head = Files.readString(facts.resolve("atlas.json"));
    Files.writeString(
        facts.resolve("atlas.json"),
        head.replaceFirst("\\{", "{ \"reference\": [\"" + name + "\"],"));
    return facts;
  }

  @Test
  void tellsOnceThatReferenceDataKeptTheBaseFromBefore() throws IOException {
    var city = folder.resolve("city");
    Run.of("init", city);
    for (String file : List.of("atlas.json", "02-north.json")) {
      var path = city.resolve(file);
      Files.writeString(
          path,
          Files.readString(path).replace("https://example.org/city/", "https://example.com/c/"));
    }

    var run = Run.of("check", "--facts", city);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .endsWith(
            """
            places.ttl:5:8: 3 subjects under "https://example.org/city/", such as \
            <https://example.org/city/graph/reference/places>, where things of this atlas begin with its base \
            "https://example.com/c/"; write this base in the file, as in atlas.json
            1 problem.
            """);
  }

  @Test
  void letsReferenceDataSpeakOfThingsElsewhere() throws IOException {
    var city = folder.resolve("city");
    Run.of("init", city);
    var places = city.resolve("reference/places.ttl");
    Files.writeString(
        places,
        Files.readString(places)
            + "<https://example.net/district/old-town> rdfs:label \"Old Town\"@en .\n");

    assertThat(Run.of("check", "--facts", city).out()).endsWith("No problems.\n");
  }

  @Test
  void leadsToTheHashesOfATextThatChangedOrWhoseLinesMoved() throws IOException {
    var city = folder.resolve("city");
    Run.of("init", city);
    var report = city.resolve("report.txt");
    Files.writeString(report, "Foreword.\n" + Files.readString(report));

    assertThat(Run.of("check", "--facts", city, "--report", report).out())
        .contains(
            "atlas.json:8:15 /sources/0/sha256: the SHA-256 of ",
            "02-north.json:1:1: the words of this passage, by its \"sha256\", are passage 3 of the text now, not 2; ")
        .endsWith("2 problems.\n");

    Files.writeString(report, "Quite another text.\n");
    assertThat(Run.of("check", "--facts", city, "--report", report).out())
        .contains(
            "report.txt: its SHA-256 is \"",
            "write its SHA-256 there and check again, else name the right file");
  }
}
