package org.innovationatlas.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A change of a file is as large as docs/versions.md says. */
class ChangeTest {
  private static final Path ONTOLOGY = Path.of("ontology");

  @TempDir private Path folder;

  /** A file, what is written in it, what would be written in its place, and how much that is. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "/vocab/changes.txt",
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      nullValues = "-")
  void isAsLargeAsWhatNoLongerHolds(String file, String from, String to, Change change)
      throws IOException {
    var text = Files.readString(ONTOLOGY.resolve(file));
    assertThat(text).contains(from);
    var later = folder.resolve(Path.of(file).getFileName());
    Files.writeString(later, text.replaceFirst(Pattern.quote(from), to == null ? "" : to));

    assertThat(Change.between(ONTOLOGY.resolve(file), later)).isEqualTo(change);
  }

  @Test
  void isNoneWhereTheSameIsWrittenOtherwise() throws IOException {
    var later = folder.resolve("unit.ttl");
    Files.writeString(
        later, Files.readString(ONTOLOGY.resolve("codes/unit.ttl")).replace(" ;\n ", ";"));

    assertThat(Change.between(ONTOLOGY.resolve("codes/unit.ttl"), later)).isEqualTo(Change.NONE);
  }
}
