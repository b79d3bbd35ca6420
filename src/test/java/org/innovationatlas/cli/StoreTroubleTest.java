package org.innovationatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A store that can't be used: one line and exit code 3, and nothing is changed. */
class StoreTroubleTest {
  @TempDir private Path folder;

  private static Run serve(Path store) {
    return Run.of("serve", "--facts", Run.SMALL, "--store", store, "--port", "0");
  }

  @Test
  void saysThatAFileOfTheStoreIsDamaged() throws IOException, InterruptedException {
    var store = folder.resolve("store");
    try (var served = ServeProcess.with("--facts", Run.SMALL, "--store", store)) {
      assertThat(served.rows("SELECT * { ?s ?p ?o } LIMIT 1")).hasSize(1);
    }
    Path damaged;
    try (var files = Files.walk(store)) {
      damaged = files.filter(file -> file.endsWith("nodes-data.obj")).findFirst().orElseThrow();
    }
    Files.write(damaged, new byte[] {1, 2, 3});

    var run = serve(store);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .startsWith("atlas serve: " + store + " can't be opened as a store (")
        .contains("delete the folder, which loses nothing")
        .hasLineCount(1);
    assertThat(Files.readAllBytes(damaged)).containsExactly(1, 2, 3);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void saysThatTheFolderCannotBeWritten() {
    var run = serve(Path.of("/proc/atlas-store")); // where even an administrator may write nothing

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).startsWith("atlas serve: /proc/atlas-store").hasLineCount(1);
  }
}
