package org.innovationatlas.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long file goes by one document at a time. */
class StreamingTest {
  private static final Path ATLAS = Path.of("src", "test", "resources", "read", "nothing-wrong");
  private static final int DOCUMENTS = 20_000;
  private static final String LINE =
      """
      {"@context": ["https://w3id.org/innovation-atlas/context.jsonld", \
      {"@base": "https://example.org/harbour/"}], "id": "passage/2022/1/%d", \
      "about": "district/harbour", "sha256": "%064x", \
      "facts": [{"id": "district/harbour", "type": "District"}]}""";

  @TempDir private Path folder;

  @Test
  void keepsNoDocumentThatItHandedOn() throws IOException {
    var seen = new ArrayList<WeakReference<Document>>();
    var problems = new ArrayList<Problem>();

    read(
        lines(),
        problems::add,
        document -> {
          seen.add(new WeakReference<>(document));
          if (seen.size() == DOCUMENTS / 2) {
            System.gc();
            assertThat(seen.subList(0, DOCUMENTS / 2 - 1)).allMatch(one -> one.get() == null);
          }
        });

    assertThat(problems).isEmpty();
    assertThat(seen).hasSize(DOCUMENTS);
  }

  @Test
  void reportsAProblemWhenItsDocumentIsReadAndNotLater() throws IOException {
    var events = new ArrayList<String>();
    var lines = List.of(line(1), line(2).replace("District", "Districtt"), line(3));

    read(lines, problem -> events.add("problem"), document -> events.add(document.id().toString()));

    assertThat(events)
        .containsExactly("passage/2022/1/1", "problem", "passage/2022/1/2", "passage/2022/1/3");
  }

  private void read(List<String> lines, Consumer<Problem> problems, Consumer<Document> documents)
      throws IOException {
    var file = Files.write(folder.resolve("all.ndjson"), lines);
    var atlas = new AtlasReader(problems).read(ATLAS).orElseThrow();
    new FactReader(atlas, Reading.CODES, problems).read(file, documents);
  }

  private static List<String> lines() {
    return IntStream.rangeClosed(1, DOCUMENTS).mapToObj(StreamingTest::line).toList();
  }

  private static String line(int number) {
    return LINE.formatted(number, number);
  }
}
