package org.innovationatlas.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store on a disk that is full, which takes the right to mount a small one. */
class FullDiskTest {
  private static final List<Quad> OLD = Quads.of("g1 s p o");
  private static final List<Quad> NEW = Quads.of("g1 s p other");
  private static final int BLOCK = 4096;
  private static final String MAY_NOT = "a full disk is not tried: this user may not mount one";

  @TempDir private Path disk;

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=300m", "tmpfs", disk.toString());
    if (!mounted) {
      System.err.println("SKIPPED FullDiskTest: " + MAY_NOT);
    }
    assumeTrue(mounted, MAY_NOT);
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    run("umount", disk.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 100, 400})
  void staysAsItIsUntilThereIsRoom(int blocksLeft) throws IOException {
    var folder = disk.resolve("store");
    try (var store = DiskStore.at(folder)) {
      var dataset = Quads.load(store, "a", OLD::forEach);
      var fill = fill(blocksLeft);

      assertThatThrownBy(() -> store.replace("b", OLD, many(), difference -> true))
          .isInstanceOf(IOException.class)
          .hasMessage("%s: the disk is full; make room, or name a folder on another", folder);

      assertThat(quads(dataset)).isEqualTo(Set.copyOf(OLD));
      Files.delete(fill);
      store.replace("b", OLD, NEW, difference -> true);
      assertThat(quads(dataset)).isEqualTo(Set.copyOf(NEW));
    }
    try (var store = DiskStore.at(folder)) {
      assertThat(quads(store.open("b").orElseThrow())).isEqualTo(Set.copyOf(NEW));
    }
  }

  /** There is room for the beginning of the load: for no term, for no index, for some. */
  @ParameterizedTest
  @ValueSource(ints = {0, 100, 500, 1000, 2000})
  void keepsWhatItHasWhenALoadFillsTheDisk(int blocksLeft) throws IOException {
    var folder = disk.resolve("store");
    try (var store = DiskStore.at(folder)) {
      Quads.load(store, "a", OLD::forEach);

      assertThatThrownBy(() -> Quads.load(store, "b", target -> fillAndGive(blocksLeft, target)))
          .isInstanceOf(IOException.class)
          .hasMessageEndingWith(": the disk is full; make room, or name a folder on another");
    }
    Files.delete(disk.resolve("fill"));
    try (var store = DiskStore.at(folder)) {
      assertThat(quads(store.open("a").orElseThrow())).isEqualTo(Set.copyOf(OLD));
    }
  }

  private void fillAndGive(int blocksLeft, Consumer<Quad> target) {
    var quads = many();
    target.accept(quads.get(0));
    try {
      fill(blocksLeft);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    quads.forEach(target);
  }

  @Test
  void leavesNoPartOfABackup() throws IOException {
    var file = disk.resolve("store.nq.gz");
    Backup.write(MemoryStore.load(OLD::forEach), "a", file);
    fill(0);

    assertThatThrownBy(() -> Backup.write(MemoryStore.load(NEW::forEach), "b", file))
        .isInstanceOf(IOException.class)
        .hasMessage("%s: the disk is full; make room, or name a folder on another", disk);

    assertThat(Backup.verified(file).fingerprint()).isEqualTo("a");
    assertThat(file.resolveSibling("store.nq.gz.part")).doesNotExist();
  }

  /** More than the blocks that are left take. */
  private static List<Quad> many() {
    return IntStream.range(0, 50000).mapToObj(i -> Quads.of("g1 s p o" + i).get(0)).toList();
  }

  private static Set<Quad> quads(DatasetGraph dataset) {
    return Txn.calculateRead(dataset, () -> dataset.stream().collect(Collectors.toSet()));
  }

  /** Takes all but a few blocks. */
  private Path fill(int blocksLeft) throws IOException {
    var file = disk.resolve("fill");
    long blocks = Files.getFileStore(disk).getUsableSpace() / BLOCK - blocksLeft;
    var block = ByteBuffer.allocate(BLOCK);
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (long i = 0; i < blocks; i++) {
        channel.write(block.clear());
      }
    }
    return file;
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    new String(process.getInputStream().readAllBytes(), UTF_8);
    return process.waitFor() == 0;
  }
}
