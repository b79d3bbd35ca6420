package org.innovationatlas.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Quote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Offsets are written behind the quotes where the reader met them; every other byte stays. */
class OffsetWriterTest {
  private static final Path ATLAS = Path.of("src", "test", "resources", "read", "nothing-wrong");
  private static final String DOCUMENT =
      """
      {
        "@context": ["https://w3id.org/innovation-atlas/context.jsonld", { "@base": "https://example.org/harbour/" }],
        "id": "passage/2022/1/1", "about": "district/harbour",
        "sha256": "0000000000000000000000000000000000000000000000000000000000000000",
        "facts": [ {  "id":"park/tide-bay", "type": "Park", "name": {"zh":  "潮“湾\\"𠀀\\""},
          "status": "completed",\t"year": "2022",
          "evidence": [
            { "of": "name",   "quote":  "潮“湾\\"𠀀\\"" }, { "of": "status", "quote": "𠀀建成","support": "stated" },
            { "quote": "2022", "at": 7, "of": "year" }
          ] } ]
      }
      """;

  @TempDir private Path folder;

  @Test
  void addsAnOffsetBehindEachQuoteWithout() throws IOException {
    var file = write(DOCUMENT);

    locate(file);

    assertThat(file).content().isEqualTo(located(DOCUMENT));
  }

  @Test
  void keepsWindowsLineEnds() throws IOException {
    var file = write(DOCUMENT.replace("\n", "\r\n"));

    locate(file);

    assertThat(file).content().isEqualTo(located(DOCUMENT).replace("\n", "\r\n"));
  }

  @Test
  void countsFromBehindAByteOrderMark() throws IOException {
    var line = DOCUMENT.replace("\n", " ");
    var file = write("\uFEFF" + line);

    locate(file);

    assertThat(file).content().isEqualTo("\uFEFF" + located(line));
  }

  @Test
  void findsTheQuotesOfEveryLineOfDocuments() throws IOException {
    var line = DOCUMENT.replace("\n", " ") + "\n";
    var file = write(line + line);

    locate(file);

    assertThat(file).content().isEqualTo(located(line) + located(line));
  }

  @Test
  void replacesAnOffsetThatIsThere() throws IOException {
    var file = write(DOCUMENT);

    OffsetWriter.write(
        file, Map.of(new Position(file.toString(), 9, 18, "/facts/0/evidence/2/quote"), 1234));

    assertThat(file).content().isEqualTo(DOCUMENT.replace("\"at\": 7", "\"at\": 1234"));
  }

  @Test
  void leavesAFileAsItIsWhereThereIsNothingToAdd() throws IOException {
    var file = write(DOCUMENT);

    OffsetWriter.write(file, Map.of());

    assertThat(file).content().isEqualTo(DOCUMENT);
    assertThat(folder)
        .isDirectoryContaining(one -> one.equals(file))
        .isDirectoryNotContaining("glob:**.part");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("01.json"), text);
  }

  /** Writes 25 behind the quote of the name and 23 behind that of the status. */
  private static void locate(Path file) throws IOException {
    var offsets = new LinkedHashMap<Position, Integer>();
    var atlas = new AtlasReader(problem -> {}).read(ATLAS).orElseThrow();
    new FactReader(atlas, Reading.CODES, problem -> {})
        .read(
            file,
            document ->
                document.facts().stream()
                    .flatMap(fact -> fact.statements().stream())
                    .flatMap(statement -> statement.evidence().quote().stream())
                    .filter(quote -> quote.start().isEmpty())
                    .forEach(quote -> offsets.put(quote.position(), offset(quote))));
    OffsetWriter.write(file, offsets);
  }

  private static int offset(Quote quote) {
    return quote.text().endsWith("建成") ? 23 : 25;
  }

  private static String located(String text) {
    return text.replace("\\\"𠀀\\\"\" }, {", "\\\"𠀀\\\"\", \"at\": 25 }, {")
        .replace("\"𠀀建成\",", "\"𠀀建成\", \"at\": 23,");
  }
}
