package org.innovationatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
  private static final Path GUIDE = Path.of("docs", "facts.md");

  @TempDir private Path folder;

  @Test
  void startsAnAtlasWithoutProblems() {
    var atlas = folder.resolve("my-city");

    var run = Run.of("init", atlas);

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(atlas.resolve("atlas.json").toString(), atlas.resolve("report.txt").toString());
    assertThat(run.err()).isEqualTo("Serve it with: atlas serve --facts " + atlas + "\n");
    assertThat(Run.of("check", "--facts", atlas, "--report", atlas.resolve("report.txt")))
        .satisfies(
            check -> {
              assertThat(check.code()).isZero();
              assertThat(check.out())
                  .startsWith("my-city: 1 passage, 4 things")
                  .contains("Compared 1 passage and 12 quotes")
                  .endsWith("No problems.\n");
            });
  }

  @Test
  void namesTheAtlasAfterTheFolder() throws IOException {
    Run.of("init", folder.resolve("my-city"));

    assertThat(folder.resolve("my-city/atlas.json"))
        .content()
        .contains("\"base\": \"https://example.org/my-city/\"");
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).toList())
          .hasSize(6)
          .noneSatisfy(file -> assertThat(file).content().contains("example.org/lumen/"));
    }
  }

  @Test
  void tellsCommandsThatWorkFromWhereItWasCalled() throws IOException {
    var atlas = folder.resolve("my city");

    var run = Run.of("init", atlas, "--base", "https://data.example.org/city/");

    assertThat(run.err()).isEqualTo("Serve it with: atlas serve --facts '" + atlas + "'\n");
    assertThat(atlas.resolve("README.md"))
        .content()
        .contains(
            "    atlas serve --facts '%s'\n".formatted(atlas),
            "    atlas check --facts '%s' --report '%s/report.txt' --locate\n"
                .formatted(atlas, atlas))
        .doesNotContain("{");
  }

  @Test
  void takesTheBaseThatItIsGiven() throws IOException {
    var run = Run.of("init", folder.resolve("a city"), "--base", "https://data.example.org/city/");

    assertThat(run.code()).isZero();
    assertThat(folder.resolve("a city/02-north.json"))
        .content()
        .contains("{ \"@base\": \"https://data.example.org/city/\" }");
    assertThat(Run.of("check", "--facts", folder.resolve("a city")).code()).isZero();
  }

  @Test
  void leadsTheEditorToTheSchema() throws IOException {
    Run.of("init", folder.resolve("my-city"));

    assertThat(folder.resolve("my-city/02-north.json"))
        .content()
        .contains("\"$schema\": \"schema/fact-document.schema.json\"");
    assertThat(folder.resolve("my-city/schema/fact-document.schema.json"))
        .hasSameTextualContentAs(Path.of("ontology", "fact-document.schema.json"));
  }

  @Test
  void overwritesNothing() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");

    var run = Run.of("init", folder);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(folder + " holds files already");
    try (var files = Files.list(folder)) {
      assertThat(files.toList()).hasSize(1);
    }
  }

  @Test
  void refusesAFile() throws IOException {
    var file = Files.writeString(folder.resolve("city"), "");

    assertThat(Run.of("init", file).err()).contains("is a file");
  }

  @Test
  void refusesABaseThatIsNone() {
    var run = Run.of("init", folder.resolve("city"), "--base", "example.org/city");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("is not an http or https IRI that ends in a slash");
    assertThat(folder.resolve("city")).doesNotExist();
  }

  @Test
  void needsABaseWhereTheFolderCannotNameOne() {
    var run = Run.of("init", folder.resolve("城市"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("can't stand in an IRI; name the base with --base IRI");
  }

  /** The guide shows the files that the command writes. */
  @Test
  void writesWhatTheGuideShows() throws IOException {
    var skeleton = Path.of("src", "main", "resources", "skeleton");
    var blocks =
        Pattern.compile("```\\w+\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(GUIDE))
            .results()
            .map(result -> result.group(1))
            .toList();
    for (String file :
        List.of("report.txt", "atlas.json", "reference/places.ttl", "02-north.json")) {
      assertThat(blocks).contains(Files.readString(skeleton.resolve(file)));
    }
  }
}
