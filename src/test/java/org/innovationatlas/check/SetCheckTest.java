package org.innovationatlas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with documents as a set; each case is a folder of them and what is reported. */
class SetCheckTest {
  private static final Path SETS = Path.of("src", "test", "resources", "check", "sets");
  private static final Path VOICES = Path.of("src", "test", "resources", "check", "disagreements");

  static List<Path> sets() throws IOException {
    return folders(SETS);
  }

  static List<Path> voices() throws IOException {
    return folders(VOICES);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void reportsWhatIsWrongWithTheSet(Path folder) throws IOException {
    assertSaid(folder, check(documents(folder), true).stream());
  }

  @ParameterizedTest
  @MethodSource("voices")
  void listsDisagreementsWithTheirPlaces(Path folder) throws IOException {
    assertSaid(folder, Disagreement.between(documents(folder)).stream());
  }

  @ParameterizedTest
  @MethodSource("voices")
  void takesADisagreementForNoProblem(Path folder) throws IOException {
    assertThat(check(documents(folder), true)).isEmpty();
  }

  @Test
  void saysThatADocumentThatCouldNotBeReadMayDescribeTheThing() throws IOException {
    assertThat(check(documents(SETS.resolve("dangling-reference")), false))
        .isNotEmpty()
        .allSatisfy(
            problem ->
                assertThat(problem.message())
                    .endsWith(" (A document that could not be read may describe it.)"));
  }

  @Test
  void findsNothingWrongWithTheShanghaiAtlas() throws IOException {
    var atlas = SmallAtlas.shanghai();
    var documents = SmallAtlas.documents(atlas, atlas.documents());

    assertThat(check(documents, true)).isEmpty();
    assertThat(documents).allSatisfy(one -> assertThat(DocumentCheck.check(one)).isEmpty());
  }

  private static void assertSaid(Path folder, Stream<?> said) throws IOException {
    var lines =
        said.map(one -> one.toString().replace(folder + "/", "") + "\n")
            .collect(Collectors.joining());
    assertThat(lines).isEqualTo(Files.readString(folder.resolve("expected.txt")));
  }

  private static List<Document> documents(Path folder) throws IOException {
    return SmallAtlas.documents(folder.resolve("documents.json"));
  }

  private static List<Path> folders(Path parent) throws IOException {
    try (var folders = Files.list(parent)) {
      return folders.sorted().toList();
    }
  }

  private static List<Problem> check(List<Document> documents, boolean complete) {
    var check = new SetCheck();
    documents.forEach(check::register);
    return check.problems(complete);
  }
}
