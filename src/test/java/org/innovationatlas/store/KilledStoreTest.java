package org.innovationatlas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that loads a store again and again, and backs it up, is killed at a random moment: the
 * store opens and holds one state or the other. By hand more often: {@code ./mvnw test
 * -Dtest=KilledStoreTest -Datlas.kills=100}.
 */
class KilledStoreTest {
  private static final int KILLS = Integer.getInteger("atlas.kills", 4);
  private static final int QUADS = 2000;
  private static final int LONGEST_LIFE = 3000;

  @TempDir private Path folder;

  /** The process: loads two states in turn, and backs each up, until it is killed. */
  public static void main(String[] folders) throws IOException {
    var store = Path.of(folders[0]);
    System.out.println("begins");
    System.out.flush();
    for (int state = 0; ; state = 1 - state) {
      try (var open = DiskStore.at(store)) {
        Quads.load(open, "a" + state, quads(state));
        Backup.write(open.current(), open.fingerprint(), Path.of(folders[1]));
      }
    }
  }

  private static Consumer<Consumer<Quad>> quads(int state) {
    var graph = NodeFactory.createURI("https://example.org/state/" + state);
    return target ->
        IntStream.range(0, QUADS + state)
            .mapToObj(number -> NodeFactory.createURI("https://example.org/o" + number))
            .forEach(object -> target.accept(new Quad(graph, graph, graph, object)));
  }

  @Test
  void holdsOneStateOrTheOther() throws Exception {
    var store = folder.resolve("store");
    var backup = folder.resolve("backup.nq.gz");
    try (var first = DiskStore.at(store)) {
      Quads.load(first, "a0", quads(0));
    }
    for (int seed = 0; seed < KILLS; seed++) {
      liveAndDie(store, backup, new Random(seed));
      try (var reopened = DiskStore.at(store)) {
        var dataset = reopened.current();
        int state = Integer.parseInt(reopened.fingerprint().substring(1));
        assertThat(Quads.count(dataset, "SELECT * { GRAPH ?g { ?s ?p ?o } }"))
            .as("seed %d", seed)
            .isEqualTo(QUADS + state);
      }
      if (Files.exists(backup)) {
        assertThat(Backup.verified(backup).fingerprint()).as("seed %d", seed).matches("a[01]");
      }
      assertThat(leftovers(store)).as("seed %d", seed).isLessThan(3);
    }
  }

  private static void liveAndDie(Path store, Path backup, Random random) throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledStoreTest.class.getName(),
                store.toString(),
                backup.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(
            new String(
                process.getInputStream().readNBytes(6), java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("begins");
    boolean ended = process.waitFor(random.nextInt(LONGEST_LIFE), TimeUnit.MILLISECONDS);
    assertThat(ended).as("it goes on until it is killed").isFalse();
    process.destroyForcibly();
    process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
  }

  private static long leftovers(Path store) throws IOException {
    try (var content = Files.list(store)) {
      return content.filter(path -> path.getFileName().toString().startsWith("generation")).count();
    }
  }
}
