package org.innovationatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds of the program are told apart by their files. */
class ProgramTest {
  @TempDir private Path folder;

  private String noted() throws IOException {
    Program.note(folder);
    return Files.readString(folder.resolve("program.txt"));
  }

  @Test
  void isTheSameForTheSameFiles() throws IOException {
    Files.writeString(Files.createDirectory(folder.resolve("page")).resolve("home.html"), "one");

    assertThat(noted()).hasSize(32).isEqualTo(noted());
  }

  @Test
  void isAnotherWhenAFileIsAnother() throws IOException {
    Files.writeString(folder.resolve("home.html"), "one");
    var before = noted();
    Files.writeString(folder.resolve("home.html"), "two");

    assertThat(noted()).isNotEqualTo(before);
  }
}
