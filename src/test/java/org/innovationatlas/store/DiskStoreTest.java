package org.innovationatlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskStoreTest {
  private static final String ALL = "SELECT * { ?s ?p ?o }";

  @TempDir private Path folder;

  private DiskStore store() {
    return new DiskStore(folder.resolve("store"));
  }

  @Test
  void opensNothingBeforeItWasLoaded() throws IOException {
    assertThat(store().open("a")).isEmpty();
  }

  @Test
  void opensWhatWasLoadedFromTheSameInputs() throws IOException {
    store().load("a", Quads.of("g1 s p o", "g2 s p o2")::forEach).close();

    var again = store().open("a").orElseThrow();
    assertThat(Quads.count(again, ALL)).isEqualTo(2);
    assertThat(Quads.count(again, "SELECT * { GRAPH :g2 { ?s ?p ?o } }")).isEqualTo(1);
  }

  @Test
  void opensNothingForOtherInputs() throws IOException {
    store().load("a", Quads.of("g s p o")::forEach).close();

    assertThat(store().open("b")).isEmpty();
  }

  @Test
  void replacesWhatWasLoadedBefore() throws IOException {
    store().load("a", Quads.of("g s p o", "g s p o2")::forEach).close();

    var dataset = store().load("b", Quads.of("g s p o3")::forEach);

    assertThat(Quads.count(dataset, ALL)).isEqualTo(1);
    assertThat(folder.resolve("store")).isDirectoryNotContaining("glob:**generation-a");
  }

  @Test
  void keepsWhatItHasWhenALoadIsLost() throws IOException {
    store().load("a", Quads.of("g s p o")::forEach).close();
    Consumer<Consumer<Quad>> lost =
        quads -> {
          quads.accept(Quads.of("g s p o2").get(0));
          throw new IllegalStateException("lost");
        };

    assertThatThrownBy(() -> store().load("b", lost)).hasMessage("lost");

    assertThat(store().open("b")).isEmpty();
    assertThat(Quads.count(store().open("a").orElseThrow(), ALL)).isEqualTo(1);
  }

  @Test
  void loadsAnewWhereALoadWasLost() throws IOException {
    Files.createDirectories(folder.resolve("store/generation-a/Data-0001"));

    var dataset = store().load("a", Quads.of("g s p o")::forEach);

    assertThat(Quads.count(dataset, ALL)).isEqualTo(1);
  }

  @Test
  void leavesAFolderOfOtherFilesAlone() throws IOException {
    Files.createDirectory(folder.resolve("store"));
    var diary = Files.writeString(folder.resolve("store/diary.txt"), "today");

    assertThatThrownBy(() -> store().load("a", Quads.of("g s p o")::forEach))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("holds files that are no store");
    assertThat(diary).hasContent("today");
  }
}
