package org.innovationatlas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.innovationatlas.NotPartOfTheProject;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Source;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The facts of Shanghai 2022 compared with the report that they are read from. Its text is not in
 * the project: name its file with the environment variable ATLAS_REPORT.
 */
class ReportTextTest {
  private static final String VARIABLE = "ATLAS_REPORT";

  private static Path report;
  private static Source source;
  private static List<Document> documents;

  @BeforeAll
  static void findTheReport() throws IOException {
    var file =
        NotPartOfTheProject.namedBy(
            VARIABLE, ReportTextTest.class, "file: the quotes are not compared with the report");
    report = Path.of(file);
    var atlas = SmallAtlas.shanghai();
    source = atlas.sources().get(0);
    documents = SmallAtlas.documents(atlas, atlas.documents());
  }

  @Test
  void hasEveryHashQuoteAndOffsetOfTheFacts() throws IOException {
    var result = QuoteCheck.check(source, documents, "report", SourceText.read(report));

    assertThat(result.problems()).isEmpty();
    assertThat(result.passages()).isEqualTo(documents.size()).isEqualTo(17);
    assertThat(result.quotes()).isGreaterThan(500);
  }

  @Test
  void isFoundOutWhenOneCharacterOfItIsChanged(@TempDir Path folder) throws IOException {
    var text = Files.readString(report);
    var quote =
        documents.get(5).facts().get(0).statements().stream()
            .flatMap(statement -> statement.evidence().quote().stream())
            .findFirst()
            .orElseThrow()
            .text();
    int at = text.indexOf(quote);
    assertThat(at).isNotNegative();
    var changed = text.substring(0, at) + "某" + text.substring(at + 1);
    var file = Files.writeString(folder.resolve("changed.txt"), changed);

    var problems =
        QuoteCheck.check(source, documents, "changed.txt", SourceText.read(file)).problems();

    assertThat(problems)
        .extracting(problem -> problem.message())
        .anyMatch(message -> message.startsWith("the SHA-256 of changed.txt is"))
        .anyMatch(message -> message.startsWith("the SHA-256 of passage "))
        .anyMatch(message -> message.startsWith("\"" + quote + "\" does not stand"));
  }
}
