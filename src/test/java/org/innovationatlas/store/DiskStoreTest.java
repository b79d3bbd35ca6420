package org.innovationatlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskStoreTest {
  private static final String ALL = "SELECT * { ?s ?p ?o }";

  @TempDir private Path folder;

  private DiskStore store() throws IOException {
    return DiskStore.at(folder.resolve("store"));
  }

  private void load(String fingerprint, String... quads) throws IOException {
    try (var store = store()) {
      Quads.load(store, fingerprint, Quads.of(quads)::forEach);
    }
  }

  @Test
  void opensNothingBeforeItWasLoaded() throws IOException {
    try (var store = store()) {
      assertThat(store.open("a")).isEmpty();
    }
  }

  @Test
  void opensWhatWasLoadedFromTheSameInputs() throws IOException {
    load("a", "g1 s p o", "g2 s p o2");

    try (var store = store()) {
      var again = store.open("a").orElseThrow();
      assertThat(Quads.count(again, ALL)).isEqualTo(2);
      assertThat(Quads.count(again, "SELECT * { GRAPH :g2 { ?s ?p ?o } }")).isEqualTo(1);
    }
  }

  @Test
  void opensNothingForOtherInputs() throws IOException {
    load("a", "g s p o");

    try (var store = store()) {
      assertThat(store.open("b")).isEmpty();
    }
  }

  @Test
  void replacesWhatWasLoadedBefore() throws IOException {
    load("a", "g s p o", "g s p o2");

    try (var store = store()) {
      var dataset = Quads.load(store, "b", Quads.of("g s p o3")::forEach);

      assertThat(Quads.count(dataset, ALL)).isEqualTo(1);
      assertThat(folder.resolve("store")).isDirectoryNotContaining("glob:**generation-a");
    }
  }

  @Test
  void loadsInputsAgainThatItHadBefore() throws IOException {
    load("a", "g s p o", "g s p o2");
    load("b", "g s p o");
    load("a", "g s p o3");

    try (var store = store()) {
      assertThat(Quads.count(store.open("a").orElseThrow(), ALL)).isEqualTo(1);
    }
  }

  @Test
  void keepsWhatItHasWhenALoadIsLost() throws IOException {
    load("a", "g s p o");
    Consumer<Consumer<Quad>> lost =
        quads -> {
          quads.accept(Quads.of("g s p o2").get(0));
          throw new IllegalStateException("lost");
        };

    try (var store = store()) {
      assertThatThrownBy(() -> Quads.load(store, "b", lost)).hasMessage("lost");

      assertThat(store.open("b")).isEmpty();
      assertThat(Quads.count(store.open("a").orElseThrow(), ALL)).isEqualTo(1);
      assertThat(Quads.count(Quads.load(store, "b", Quads.of("g s p o3")::forEach), ALL))
          .isEqualTo(1);
    }
  }

  @Test
  void keepsWhatItHasWhenWhatWasLoadedMayNotBeUsed() throws IOException {
    load("a", "g s p o");

    try (var store = store()) {
      assertThat(
              store.load(
                  "b",
                  Quads.of("g s p o2", "g s p o3")::forEach,
                  (keys, total) -> {},
                  loaded -> false))
          .isEmpty();

      assertThat(folder.resolve("store")).isDirectoryNotContaining("glob:**generation-b");
      assertThat(Quads.count(store.open("a").orElseThrow(), ALL)).isEqualTo(1);
    }
  }

  @Test
  void loadsMoreThanTheLoaderTakesAtATime() throws IOException {
    int count = 250_000;
    Consumer<Consumer<Quad>> many =
        quads ->
            IntStream.range(0, count)
                .forEach(i -> quads.accept(Quads.of("g" + i / 100 + " s" + i + " p o").get(0)));

    try (var store = store()) {
      var dataset = Quads.load(store, "a", many);

      assertThat(Quads.count(dataset, ALL)).isEqualTo(count);
      assertThat(Quads.count(dataset, "SELECT * { GRAPH :g7 { ?s :p :o } }")).isEqualTo(100);
    }
  }

  @Test
  void loadsAnewWhereALoadWasLost() throws IOException {
    Files.createDirectories(folder.resolve("store/generation-a/Data-0001"));

    try (var store = store()) {
      assertThat(Quads.count(Quads.load(store, "a", Quads.of("g s p o")::forEach), ALL))
          .isEqualTo(1);
    }
  }

  @Test
  void removesWhatALostSwapLeft() throws IOException {
    Files.createDirectories(folder.resolve("store/generation-a"));
    Files.writeString(folder.resolve("store/current.new"), "generation-a\na\n");
    Files.createFile(folder.resolve("store/lock"));

    try (var store = store()) {
      assertThat(store.open("a")).isEmpty();
      assertThat(folder.resolve("store/current.new")).doesNotExist();
      assertThat(Quads.count(Quads.load(store, "a", Quads.of("g s p o")::forEach), ALL))
          .isEqualTo(1);
    }
  }

  @Test
  void saysThatADamagedStoreMayBeDeleted() throws IOException {
    load("a", "g s p o");
    Files.writeString(folder.resolve("store/generation-a/Data-0001/GSPO.dat"), "damaged");

    try (var store = store()) {
      assertThatThrownBy(() -> store.open("a"))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith(folder.resolve("store") + " can't be opened as a store (")
          .hasMessageEndingWith(
              "); delete the folder, which loses nothing: it is rebuilt from the facts");
    }
  }

  @Test
  void leavesAFolderOfOtherFilesAlone() throws IOException {
    Files.createDirectory(folder.resolve("store"));
    var diary = Files.writeString(folder.resolve("store/diary.txt"), "today");

    assertThatThrownBy(this::store)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("holds files that are no store");
    assertThat(folder.resolve("store")).isDirectoryNotContaining("glob:**lock");
    assertThat(diary).hasContent("today");
  }

  /**
   * TDB2 keeps decimals in its indexes by value (Jena's issue 3404), in memory they stay as read.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 15, 16, 40})
  void opensAfterALostProcessHadHalfWrittenAChange(int bytes) throws IOException {
    try (var store = DiskStore.at(folder)) {
      Quads.load(store, "a", Quads.of("g s p o")::forEach);
    }
    var entry = ByteBuffer.allocate(100).putInt(0, 64).array();
    Files.write(folder.resolve("generation-a/Data-0001/journal.jrnl"), Arrays.copyOf(entry, bytes));

    try (var store = DiskStore.at(folder)) {
      var dataset = store.open("a").orElseThrow();
      assertThat(Quads.count(dataset, "SELECT * { ?s ?p ?o }")).isEqualTo(1);
      store.replace("b", Quads.of("g s p o"), Quads.of("g s p o2"), difference -> true);
      assertThat(Quads.count(dataset, "SELECT * { :s :p :o2 }")).isEqualTo(1);
    }
  }

  @Test
  void keepsTheValueOfADecimalAndNotItsDigits() throws IOException {
    var loaded = List.of("16", "560.50");

    try (var store = store()) {
      var dataset = Quads.load(store, "a", Quads.decimals(loaded)::forEach);

      assertThat(Quads.objects(dataset)).containsExactlyInAnyOrder("16.0", "560.5");
      for (String digits : loaded) {
        assertThat(Quads.count(dataset, "SELECT * { ?s ?p ?o FILTER (?o = " + digits + ") }"))
            .isEqualTo(1);
        assertThat(Quads.count(dataset, "SELECT * { ?s ?p '" + digits + "'^^xsd:decimal }"))
            .isEqualTo(1);
      }
      assertThat(Quads.objects(MemoryStore.load(Quads.decimals(loaded)::forEach)))
          .containsAll(loaded);
    }
  }
}
