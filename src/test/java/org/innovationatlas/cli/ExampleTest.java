package org.innovationatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.store.MemoryStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The atlas in examples/, of another country and language, works as the packed one does. */
class ExampleTest {
  private static final Path EXAMPLE = SmallAtlas.COAL_REGIONS;
  private static final Path QUERIES = Path.of("queries");

  private static DatasetGraph both;

  @BeforeAll
  static void loadBesideTheOtherAtlas() throws IOException {
    var loading = new AtlasLoader(SmallAtlas.ONTOLOGY).load(List.of(SmallAtlas.SHANGHAI, EXAMPLE));
    assertThat(loading.problems()).isEmpty();
    both = MemoryStore.load(loading.quads()::forEach);
  }

  @Test
  void hasNoProblemsAndQuotesItsText() {
    var run = Run.of("check", "--facts", EXAMPLE, "--report", EXAMPLE.resolve("report.txt"));

    assertThat(run.out())
        .startsWith("coal-regions-2020: 18 passages, 46 things")
        .contains("Compared 18 passages and 121 quotes")
        .endsWith("No problems.\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void isLinkedToARegisterOfItsCountry(@TempDir Path folder) throws IOException {
    var register = folder.resolve("register.ndjson");
    Files.writeString(
        register,
        """
        {"id": "https://register.example/1", "type": "Feature", "geometry": {"type": "Point", "coordinates": [14.3, 51.8]}, \
        "properties": {"name": "Brandenburgische Technische Universität Cottbus-Senftenberg"}}
        {"id": "https://register.example/2", "type": "Feature", "geometry": {"type": "Point", "coordinates": [13.4, 52.5]}, \
        "properties": {"name": "Technische Universität Berlin"}}
        """);

    var run = Run.of("link", "--facts", EXAMPLE, "--to", register);

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("institution/btu", "Brandenburgische Technische Universität")
        .doesNotContain("Berlin");
  }

  /** Questions that the act has something to say to. */
  static List<String> questions() {
    return List.of(
        "districts",
        "facilities-by-status",
        "evidence-of-each-passage",
        "facts-without-a-quote",
        "things-of-each-passage",
        "stated-only-once",
        "districts-without-an-event");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void answersQuestionsBesideTheOtherAtlas(String question) throws IOException {
    var query = Files.readString(QUERIES.resolve(question + ".rq"));
    try (var execution = QueryExec.dataset(both).query(query).build()) {
      assertThat(execution.select().stream().map(Object::toString)).anyMatch(ExampleTest::isOfCoal);
    }
  }

  private static boolean isOfCoal(String row) {
    return row.contains("coal-regions") || row.contains("Cottbus") || row.contains("Coal regions");
  }
}
