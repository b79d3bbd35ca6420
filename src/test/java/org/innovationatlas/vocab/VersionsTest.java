package org.innovationatlas.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL2;
import org.innovationatlas.SmallAtlas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A file of {@code ontology/} that changes gets another version, as docs/versions.md promises. The
 * files of each published version are kept in {@code ontology/versions/}.
 */
class VersionsTest {
  private static final Path ONTOLOGY = Path.of("ontology");
  private static final String VERSIONS = "versions";
  private static final String DRAFT = "http://purl.org/ontology/bibo/status/draft";

  /** The files that have the version of the ontology; a code list has its own. */
  private static final List<String> FAMILY =
      List.of(
          "innovation-atlas.ttl",
          "restrictions.ttl",
          "mappings.ttl",
          "cube.ttl",
          "shapes.ttl",
          "context.jsonld",
          "fact-document.schema.json");

  @TempDir private Path folder;

  @BeforeEach
  void publish() throws IOException {
    for (Path file : files(ONTOLOGY)) {
      for (Path copy :
          List.of(folder.resolve(file), folder.resolve(VERSIONS).resolve("1.0.0").resolve(file))) {
        Files.createDirectories(copy.getParent());
        Files.copy(ONTOLOGY.resolve(file), copy);
      }
    }
  }

  @Test
  void isTheSameForTheVocabularyAndAllThatBelongsToIt() throws IOException {
    for (String file : FAMILY) {
      assertThat(version(ONTOLOGY.resolve(file))).as(file).isEqualTo(SmallAtlas.ONTOLOGY.version());
    }
  }

  @Test
  void changesWithWhatThePublishedFilesSay() throws IOException {
    assertThat(problems(ONTOLOGY)).isEmpty();
  }

  @Test
  void hasItsFilesKeptFromItsPublicationOn() throws IOException {
    var vocabulary = RDFDataMgr.loadModel(ONTOLOGY.resolve(FAMILY.get(0)).toString());
    boolean published = !vocabulary.containsResource(vocabulary.createResource(DRAFT));
    var kept = ONTOLOGY.resolve(VERSIONS).resolve(SmallAtlas.ONTOLOGY.version());

    if (published) {
      assertThat(kept).as("what is no draft is kept, see docs/versions.md").isDirectory();
      assertThat(files(kept)).isEqualTo(files(ONTOLOGY));
    }
  }

  @Test
  void mayStayWhereNothingChanged() throws IOException {
    assertThat(problems(folder)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "codes/theme.ttl, Economic activity",
    "mappings.ttl, vivo:Campus",
    "shapes.ttl, sh:maxCount 1",
    "fact-document.schema.json, Fact document"
  })
  void mustChangeWithTheFile(String file, String words) throws IOException {
    var path = folder.resolve(file);
    var text = Files.readString(path);
    assertThat(text).contains(words);
    Files.writeString(path, text.replaceFirst(words, words + 1));

    assertThat(problems(folder)).hasSize(1).allMatch(problem -> problem.contains(file));
  }

  @ParameterizedTest
  @CsvSource({"1.0.1, 1", "1.1.0, 1", "2.0.0, 0", "0.9.0, 1"})
  void mustChangeAsMuchAsTheFile(String version, int problems) throws IOException {
    var path = folder.resolve("codes/status.ttl");
    var text = Files.readString(path);
    Files.writeString(
        path,
        text.replace("\"1.0.0\"", '"' + version + '"')
            .replaceFirst("skos:notation \"held\"", "skos:notation \"over\""));

    assertThat(problems(folder)).hasSize(problems);
  }

  @Test
  void neverLosesATerm() throws IOException {
    var path = folder.resolve(FAMILY.get(0));
    var text = Files.readString(path).replace("inno:Incubator a", "inno:Hatchery a");
    Files.writeString(path, text.replace("\"1.0.0\"", "\"2.0.0\""));

    assertThat(problems(folder)).hasSize(1).allMatch(problem -> problem.contains("#Incubator"));
  }

  /** What is wrong with the versions of the files of a folder. */
  private static List<String> problems(Path ontology) throws IOException {
    var problems = new ArrayList<String>();
    var versions = ontology.resolve(VERSIONS);
    if (Files.isDirectory(versions)) {
      try (var published = Files.list(versions)) {
        for (Path version : published.sorted().toList()) {
          for (Path file : files(version)) {
            compare(version.resolve(file), ontology.resolve(file), problems);
          }
        }
      }
    }
    return problems;
  }

  private static void compare(Path published, Path current, List<String> problems)
      throws IOException {
    if (Change.isRdf(published)) {
      var removed =
          new RdfChange(
                  RDFDataMgr.loadModel(published.toString()),
                  RDFDataMgr.loadModel(current.toString()))
              .removed();
      if (!removed.isEmpty() && !version(published).equals(version(current))) {
        problems.add(current + " no longer has " + removed + "; keep a term and deprecate it");
        return;
      }
    }
    var least = least(version(published), Change.between(published, current));
    if (compare(version(current), least) < 0) {
      problems.add(
          "%s is not what was published as %s; give it version %s or a higher one"
              .formatted(current, version(published), least));
    }
  }

  /** The least version that a file may have after a change. */
  private static String least(String version, Change change) {
    var parts = Stream.of(version.split("\\.")).map(Integer::parseInt).toList();
    return switch (change) {
      case NONE -> version;
      case PATCH -> parts.get(0) + "." + parts.get(1) + "." + (parts.get(2) + 1);
      case MINOR -> parts.get(0) + "." + (parts.get(1) + 1) + ".0";
      case MAJOR -> (parts.get(0) + 1) + ".0.0";
    };
  }

  private static int compare(String left, String right) {
    return Runtime.Version.parse(plain(left)).compareTo(Runtime.Version.parse(plain(right)));
  }

  /** Java's versions have no zeros at their end, nor a zero at their start. */
  private static String plain(String version) {
    return "1." + version.replaceFirst("(\\.0)+$", "");
  }

  /** The files that have a version, relative to their folder. */
  private static List<Path> files(Path ontology) throws IOException {
    try (var files = Files.walk(ontology)) {
      return files
          .filter(Files::isRegularFile)
          .map(ontology::relativize)
          .filter(file -> file.startsWith("codes") || FAMILY.contains(file.toString()))
          .sorted()
          .toList();
    }
  }

  private static String version(Path file) throws IOException {
    if (!Change.isRdf(file)) {
      return new ObjectMapper().readTree(file.toFile()).get("version").asText();
    }
    var found =
        RDFDataMgr.loadModel(file.toString()).listStatements(null, OWL2.versionInfo, (String) null);
    var version = found.nextStatement().getString();
    assertThat(found.hasNext()).as("%s has one version", file).isFalse();
    return version;
  }
}
