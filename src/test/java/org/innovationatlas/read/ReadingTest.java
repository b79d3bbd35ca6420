package org.innovationatlas.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder is an atlas with something wrong; expected.txt has the problems as a user sees them.
 */
class ReadingTest {
  private static final Path CASES = Path.of("src", "test", "resources", "read");

  @ParameterizedTest
  @MethodSource("cases")
  void reportsEveryProblemWithItsPlace(Path folder) throws IOException {
    var reading = Reading.of(folder);

    assertThat(
            reading.printed().replace(folder + File.separator, "").replace(folder.toString(), "."))
        .isEqualTo(Files.readString(folder.resolve("expected.txt")));
  }

  static Stream<Path> cases() throws IOException {
    try (var folders = Files.list(CASES)) {
      return folders.sorted().toList().stream();
    }
  }
}
