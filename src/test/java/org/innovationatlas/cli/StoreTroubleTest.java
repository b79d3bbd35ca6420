package org.innovationatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"backup", "compact"})
  void saysThatThereIsNoStore(String command) throws IOException {
    var notes = Files.createDirectory(folder.resolve("notes"));
    Files.writeString(notes.resolve("notes.txt"), "mine");

    for (Path store : List.of(notes, folder.resolve("nowhere"))) {
      var args = new ArrayList<Object>(List.of(command, "--store", store));
      if (command.equals("backup")) {
        args.add(folder.resolve("backup.nq.gz"));
      }
      var run = Run.of(args.toArray());

      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err())
          .isEqualTo(
              "atlas %s: %s is no store; name the folder that serve --store has\n"
                  .formatted(command, store));
    }
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void saysThatTheFolderCannotBeWritten() {
    var run = serve(Path.of("/proc/atlas-store")); // where even an administrator may write nothing

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).startsWith("atlas serve: /proc/atlas-store").hasLineCount(1);
  }
}
