package org.innovationatlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreLockTest {
  @TempDir private Path folder;

  private String inUse;

  @BeforeEach
  void nameTheFolder() {
    inUse =
        folder
            + " can't be opened: the store is in use by another process; stop it, or name another"
            + " folder";
  }

  @Test
  void refusesAFolderThatAnotherProcessUses() throws IOException {
    try (var user = StoreUser.of(folder)) {
      assertThat(user.said()).isEqualTo("taken");

      assertThatThrownBy(() -> DiskStore.at(folder))
          .isInstanceOf(IOException.class)
          .hasMessage(inUse);
    }
  }

  @Test
  void takesTheFolderOfAProcessThatWasKilled() throws IOException {
    StoreUser.of(folder).close();

    try (var store = DiskStore.at(folder)) {
      assertThat(store.open("a")).isEmpty();
    }
  }

  @Test
  void leavesTheGenerationOfAnotherUserAlone() throws IOException {
    try (var store = DiskStore.at(folder)) {
      var dataset = Quads.load(store, "a", Quads.of("g s p o")::forEach);

      assertThatThrownBy(() -> DiskStore.at(folder)).hasMessage(inUse);

      assertThat(Files.isDirectory(folder.resolve("generation-a"))).isTrue();
      assertThat(Quads.count(dataset, "SELECT * { ?s ?p ?o }")).isEqualTo(1);
    }
  }

  @Test
  void holdsAgainstOthersAfterItWasAskedForTwice() throws IOException {
    try (var lock = StoreLock.take(folder)) {
      assertThatThrownBy(() -> StoreLock.take(folder)).hasMessage(inUse);

      try (var user = StoreUser.of(folder)) {
        assertThat(user.said()).as("while %s is held", lock).isEqualTo(inUse);
      }
    }
  }

  @Test
  void isFreeAfterItWasClosedEvenTwice() throws IOException {
    var first = StoreLock.take(folder);
    first.close();

    try (var second = StoreLock.take(folder)) {
      first.close();
      assertThatThrownBy(() -> StoreLock.take(folder)).as("%s", second).hasMessage(inUse);
    }
  }
}
