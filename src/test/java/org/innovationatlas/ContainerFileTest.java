package org.innovationatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The container's recipe keeps its promises, as far as that can be read from it. */
class ContainerFileTest {
  private static List<String> lines() throws IOException {
    return Files.readAllLines(Path.of("Dockerfile"));
  }

  @Test
  void runsAsAUserWithoutRights() throws IOException {
    assertThat(lines().stream().filter(line -> line.startsWith("USER ")))
        .containsExactly("USER 10001:10001");
    assertThat(lines().lastIndexOf("USER 10001:10001"))
        .isGreaterThan(
            lines().stream().map(line -> line.startsWith("RUN ")).toList().lastIndexOf(true));
  }

  @Test
  void fetchesNothingAndNamesItsBases() throws IOException {
    assertThat(lines()).noneMatch(line -> line.startsWith("ADD ") || line.contains("curl"));
    assertThat(lines().stream().filter(line -> line.startsWith("FROM ")))
        .isNotEmpty()
        .allMatch(line -> line.matches("FROM [a-z/-]+:[0-9][\\w.-]*( AS \\w+)?"));
  }

  @Test
  void isToldToStopAsTheServerIs() throws IOException {
    assertThat(lines()).contains("STOPSIGNAL SIGTERM");
    assertThat(lines()).anyMatch(line -> line.startsWith("ENTRYPOINT [\"java\","));
  }
}
