package org.innovationatlas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process that changes a store again and again is killed at a random moment: the store opens and
 * holds one state or the other. By hand more often: {@code ./mvnw test -Dtest=KilledStoreTest
 * -Datlas.kills=100}.
 */
class KilledStoreTest {
  private static final int KILLS = Integer.getInteger("atlas.kills", 2);
  private static final int QUADS = 2000;
  private static final int LONGEST_LIFE = 1500;

  @TempDir private Path folder;

  /** What the process does until it is killed. */
  private enum Work {
    /** Loads two states in turn, and backs each up. */
    LOADING {
      @Override
      void go(Path store, Path backup) throws IOException {
        for (int state = 0; ; state = 1 - state) {
          try (var open = DiskStore.at(store)) {
            Quads.load(open, "a" + state, quads(state));
            Backup.write(open.current(), open.fingerprint(), backup);
          }
        }
      }
    },
    /** Puts one state in the place of the other. */
    REPLACING {
      @Override
      void go(Path store, Path backup) throws IOException {
        try (var open = DiskStore.at(store)) {
          open.current();
          for (int state = 0; ; state = 1 - state) {
            replace(open, state);
          }
        }
      }
    },
    /** Compacts after each time that it has put one state in the place of the other. */
    COMPACTING {
      @Override
      void go(Path store, Path backup) throws IOException {
        try (var open = DiskStore.at(store)) {
          open.current();
          for (int state = 0; ; state = 1 - state) {
            replace(open, state);
            open.compact();
          }
        }
      }
    };

    abstract void go(Path store, Path backup) throws IOException;
  }

  /** The process. */
  public static void main(String[] arguments) throws IOException {
    var store = Path.of(arguments[1]);
    try (var open = DiskStore.at(store)) {
      open.current(); // so that the time until it is killed is not that of Jena's start
    }
    System.out.println("begins");
    System.out.flush();
    Work.valueOf(arguments[0]).go(store, Path.of(arguments[2]));
  }

  private static void replace(DiskStore store, int state) throws IOException {
    var quads = new ArrayList<Quad>();
    quads(state).accept(quads::add);
    store.replace("a" + state, List.of(graph(0), graph(1)), quads, difference -> true);
  }

  private static Quad graph(int state) {
    return Quads.pattern("state/" + state + " * * *");
  }

  private static Consumer<Consumer<Quad>> quads(int state) {
    var graph = NodeFactory.createURI("https://example.org/state/" + state);
    return target ->
        IntStream.range(0, QUADS + state)
            .mapToObj(number -> NodeFactory.createURI("https://example.org/o" + number))
            .forEach(object -> target.accept(new Quad(graph, graph, graph, object)));
  }

  @ParameterizedTest
  @EnumSource
  void holdsOneStateOrTheOther(Work work) throws Exception {
    var store = folder.resolve("store");
    var backup = folder.resolve("backup.nq.gz");
    try (var first = DiskStore.at(store)) {
      Quads.load(first, "a0", quads(0));
    }
    var outcomes = new TreeMap<String, Integer>();
    for (int seed = 0; seed < KILLS; seed++) {
      liveAndDie(work, store, backup, new Random(seed));
      try (var reopened = DiskStore.at(store)) {
        var fingerprint = reopened.fingerprint();
        outcomes.merge(fingerprint, 1, Integer::sum);
        int held =
            Math.toIntExact(Quads.count(reopened.current(), "SELECT * { GRAPH ?g { ?s ?p ?o } }"));
        assertThat(held).as("seed %d", seed).isBetween(QUADS, QUADS + 1);
        assertThat(Quads.count(reopened.current(), "SELECT DISTINCT ?g { GRAPH ?g { } }"))
            .as("seed %d", seed)
            .isEqualTo(1);
        assertThat(fingerprint).as("seed %d", seed).isIn("a" + (held - QUADS), "unknown");
      }
      if (Files.exists(backup)) {
        assertThat(Backup.verified(backup).fingerprint()).as("seed %d", seed).matches("a[01]");
      }
      assertThat(leftovers(store)).as("seed %d", seed).isLessThan(3);
    }
    System.out.println(work + ", killed " + KILLS + " times, is then known to hold: " + outcomes);
  }

  private static void liveAndDie(Work work, Path store, Path backup, Random random)
      throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledStoreTest.class.getName(),
                work.name(),
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
