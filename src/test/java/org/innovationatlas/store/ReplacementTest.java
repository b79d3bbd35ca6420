package org.innovationatlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part of a store is replaced while the rest stays and readers read. */
class ReplacementTest {
  private static final List<Quad> PASSAGE =
      List.of(Quads.pattern("g1 * * *"), Quads.pattern("sources g1 * *"));
  private static final List<Quad> OLD =
      Quads.of("g1 s p o", "g1 s p gone", "g2 s p o", "sources g1 n one", "sources g2 n two");
  private static final List<Quad> NEW = Quads.of("g1 s p o", "g1 s p come", "sources g1 n three");
  private static final Set<Quad> AFTERWARDS =
      Set.copyOf(
          Quads.of(
              "g1 s p o", "g1 s p come", "g2 s p o", "sources g1 n three", "sources g2 n two"));

  @TempDir private Path folder;

  @Test
  void replacesInAFolder() throws IOException {
    try (var store = DiskStore.at(folder)) {
      var dataset = Quads.load(store, "a", OLD::forEach);
      store.replace("b", PASSAGE, NEW, difference -> true);
      assertThat(quads(dataset)).isEqualTo(AFTERWARDS);
    }
    try (var store = DiskStore.at(folder)) {
      assertThat(store.open("a")).isEmpty();
      assertThat(quads(store.open("b").orElseThrow())).isEqualTo(AFTERWARDS);
    }
  }

  @Test
  void replacesInMemoryAndInTheUnion() {
    var dataset = MemoryStore.load(OLD::forEach);

    MemoryStore.replace(dataset, PASSAGE, NEW, difference -> true);

    assertThat(quads(dataset)).isEqualTo(AFTERWARDS);
    assertThat(Quads.count(dataset, "SELECT * { :s :p ?o }")).isEqualTo(2);
    assertThat(Quads.count(dataset, "SELECT * { ?s ?p ?o }")).isEqualTo(4);
  }

  @Test
  void keepsInTheUnionWhatAnotherPassageStates() {
    var dataset = MemoryStore.load(OLD::forEach);

    MemoryStore.replace(dataset, PASSAGE, List.of(), difference -> true);

    assertThat(Quads.count(dataset, "SELECT * { :s :p :o }")).isEqualTo(1);
    assertThat(Quads.count(dataset, "SELECT * { :s :p :gone }")).isZero();
  }

  @Test
  void showsAReaderWhoBeganBeforeAllOfTheOld() throws IOException {
    try (var store = DiskStore.at(folder)) {
      var dataset = Quads.load(store, "a", OLD::forEach);
      dataset.begin(TxnType.READ);
      CompletableFuture.runAsync(() -> replace(store)).join();

      assertThat(dataset.stream().collect(Collectors.toSet())).isEqualTo(Set.copyOf(OLD));
      dataset.end();
      assertThat(quads(dataset)).isEqualTo(AFTERWARDS);
    }
  }

  @Test
  void changesNothingThatItsCheckRefuses() throws IOException {
    var memory = MemoryStore.load(OLD::forEach);
    var union = Quads.count(memory, "SELECT * { ?s ?p ?o }");

    assertThat(MemoryStore.replace(memory, PASSAGE, NEW, refused(memory))).isEmpty();

    assertThat(quads(memory)).isEqualTo(Set.copyOf(OLD));
    assertThat(Quads.count(memory, "SELECT * { ?s ?p ?o }")).isEqualTo(union);
    try (var store = DiskStore.at(folder)) {
      var dataset = Quads.load(store, "a", OLD::forEach);

      assertThat(store.replace("b", PASSAGE, NEW, refused(dataset))).isEmpty();

      assertThat(quads(dataset)).isEqualTo(Set.copyOf(OLD));
      assertThat(store.open("a")).isPresent();
    }
  }

  @Test
  void tellsWhatWentWrongFirst() throws IOException {
    Predicate<Difference> lost =
        difference -> {
          throw new IllegalStateException("why");
        };
    var memory = MemoryStore.load(OLD::forEach);
    assertThatThrownBy(() -> MemoryStore.replace(memory, PASSAGE, NEW, lost)).hasMessage("why");
    assertThat(quads(memory)).isEqualTo(Set.copyOf(OLD));
    try (var store = DiskStore.at(folder)) {
      var dataset = Quads.load(store, "a", OLD::forEach);
      assertThatThrownBy(() -> store.replace("b", PASSAGE, NEW, lost)).hasMessage("why");
      assertThat(quads(dataset)).isEqualTo(Set.copyOf(OLD));
    }
  }

  /** Refuses, after it has seen the new. */
  private static Predicate<Difference> refused(DatasetGraph dataset) {
    return difference -> {
      assertThat(quads(dataset)).isEqualTo(AFTERWARDS);
      return false;
    };
  }

  @Test
  void hashesAChangeAsIfAllHadBeenHashedAgain() {
    var dataset = MemoryStore.load(OLD::forEach);
    var hash = ContentHash.of(dataset, graph -> true);
    var before = hash.value();

    var change = MemoryStore.replace(dataset, PASSAGE, NEW, difference -> true);
    hash.change(change.orElseThrow());

    assertThat(hash.value())
        .isNotEqualTo(before)
        .isEqualTo(ContentHash.of(dataset, graph -> true).value());
  }

  @Test
  void loadsAgainWhatItHeldBeforeItWasReplaced() throws IOException {
    try (var store = DiskStore.at(folder)) {
      Quads.load(store, "a", OLD::forEach);
      store.replace("b", PASSAGE, NEW, difference -> true);

      assertThat(quads(Quads.load(store, "a", OLD::forEach))).isEqualTo(Set.copyOf(OLD));
      assertThat(store.open("a")).isPresent();
    }
  }

  @Test
  void keepsNoFilesOfWhatWasReplacedWhenCompacted() throws IOException {
    try (var store = DiskStore.at(folder)) {
      Quads.load(store, "a", OLD::forEach);
      store.replace("b", PASSAGE, NEW, difference -> true);

      store.compact();

      assertThat(folder.resolve("generation-a"))
          .isDirectoryContaining("glob:**Data-0002")
          .isDirectoryNotContaining("glob:**Data-0001");
      assertThat(quads(store.open("b").orElseThrow())).isEqualTo(AFTERWARDS);
    }
  }

  @Test
  void isWholeAfterAProcessThatReplacedWasKilled() throws IOException {
    try (var user = StoreUser.replacing(folder)) {
      assertThat(user.said()).isEqualTo("replacing");
    }

    try (var content = Files.list(folder)) {
      var generation = content.filter(Files::isDirectory).findFirst().orElseThrow();
      var dataset = DatabaseMgr.connectDatasetGraph(generation.toString());
      var objects = Quads.count(dataset, "SELECT DISTINCT ?o { GRAPH :g { ?s :p ?o } }");
      assertThat(Quads.count(dataset, "SELECT * { GRAPH :g { ?s :p ?o } }")).isEqualTo(500);
      assertThat(objects).isEqualTo(1);
      TDBInternal.expel(dataset, true);
    }
  }

  /** The five hundred quads of a passage that all have the same object. */
  static List<Quad> passage(int number) {
    return IntStream.range(0, 500)
        .mapToObj(i -> Quads.of("g s" + i + " p o" + number).get(0))
        .toList();
  }

  private static void replace(DiskStore store) {
    try {
      store.replace("b", PASSAGE, NEW, difference -> true);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What the named graphs hold. */
  private static Set<Quad> quads(DatasetGraph dataset) {
    return Txn.calculateRead(
        dataset,
        () -> dataset.stream().filter(quad -> !quad.isDefaultGraph()).collect(Collectors.toSet()));
  }
}
