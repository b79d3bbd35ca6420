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
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process that changes a store again and again is killed at a random moment: the store opens and
 * holds the last state that the process said it had reached, or the one after. By hand more often:
 * {@code ./mvnw test -Dtest=KilledStoreTest -Datlas.kills=100}.
 */
class KilledStoreTest {
  private static final int KILLS = Integer.getInteger("atlas.kills", 2);
  private static final int QUADS = 2000;
  private static final int LONGEST_LIFE = 1500;
  private static final String BEGINS = "begins";
  private static final String STATE = "https://example.org/state/";

  @TempDir private Path folder;

  /** What the process does until it is killed. */
  private enum Work {
    /** Loads one state after the other, and backs each up. */
    LOADING {
      @Override
      void go(Path store, Path backup, int state) throws IOException {
        try (var open = DiskStore.at(store)) {
          Quads.load(open, "a" + state, quads(state));
          reached(state);
          Backup.write(open.current(), open.fingerprint(), backup);
        }
      }
    },
    /** Puts one state in the place of the other. */
    REPLACING {
      @Override
      void go(Path store, Path backup, int state) throws IOException {
        try (var open = DiskStore.at(store)) {
          open.current();
          replace(open, state);
        }
      }
    },
    /** Compacts after each time that it has put one state in the place of the other. */
    COMPACTING {
      @Override
      void go(Path store, Path backup, int state) throws IOException {
        try (var open = DiskStore.at(store)) {
          open.current();
          replace(open, state);
          open.compact();
        }
      }
    };

    /** Brings the store to a state. */
    abstract void go(Path store, Path backup, int state) throws IOException;
  }

  /** The process. */
  public static void main(String[] arguments) throws IOException {
    var store = Path.of(arguments[1]);
    try (var open = DiskStore.at(store)) {
      open.current(); // so that the time until it is killed is not that of Jena's start
    }
    System.out.println(BEGINS);
    for (int state = Integer.parseInt(arguments[3]) + 1; ; state++) {
      Work.valueOf(arguments[0]).go(store, Path.of(arguments[2]), state);
    }
  }

  private static void reached(int state) {
    System.out.println(state);
    System.out.flush();
  }

  private static void replace(DiskStore store, int state) throws IOException {
    var quads = new ArrayList<Quad>();
    quads(state).accept(quads::add);
    store.replace(
        "a" + state, List.of(Quads.pattern("state/" + (state - 1) + " * * *")), quads, any -> true);
    reached(state);
  }

  private static Consumer<Consumer<Quad>> quads(int state) {
    var graph = NodeFactory.createURI(STATE + state);
    return target ->
        IntStream.range(0, QUADS)
            .mapToObj(number -> NodeFactory.createURI("https://example.org/o" + number))
            .forEach(object -> target.accept(new Quad(graph, graph, graph, object)));
  }

  @ParameterizedTest
  @EnumSource
  void holdsTheLastStateOrTheOneAfter(Work work) throws Exception {
    var store = folder.resolve("store");
    var backup = folder.resolve("backup.nq.gz");
    try (var first = DiskStore.at(store)) {
      Quads.load(first, "a0", quads(0));
    }
    var outcomes = new TreeMap<String, Integer>();
    int held = 0;
    for (int seed = 0; seed < KILLS; seed++) {
      int reached = liveAndDie(work, store, backup, held, new Random(seed));
      try (var reopened = DiskStore.at(store)) {
        held = held(reopened.current());
        assertThat(held).as("seed %d", seed).isBetween(reached, reached + 1);
        assertThat(reopened.fingerprint()).as("seed %d", seed).isIn("a" + held, "unknown");
        var outcome =
            (held == reached ? "the last state" : "the one after")
                + (reopened.fingerprint().equals("unknown") ? ", to be loaded again" : "");
        outcomes.merge(outcome, 1, Integer::sum);
      }
      if (Files.exists(backup)) {
        var saved = Backup.verified(backup).fingerprint();
        assertThat(Integer.parseInt(saved.substring(1))).as("seed %d", seed).isBetween(0, reached);
      }
      assertThat(generations(store)).as("seed %d", seed).isEqualTo(1);
    }
    System.out.println(work + ", killed " + KILLS + " times, then holds " + outcomes);
  }

  /** The state that the whole dataset is in. */
  private static int held(DatasetGraph dataset) {
    return Txn.calculateRead(
        dataset,
        () -> {
          var graphs = Iter.toList(dataset.listGraphNodes());
          assertThat(graphs).hasSize(1);
          assertThat(dataset.getGraph(graphs.get(0)).size()).isEqualTo(QUADS);
          return Integer.parseInt(graphs.get(0).getURI().substring(STATE.length()));
        });
  }

  /** The last state that the process said it had reached. */
  private static int liveAndDie(Work work, Path store, Path backup, int state, Random random)
      throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledStoreTest.class.getName(),
                work.name(),
                store.toString(),
                backup.toString(),
                Integer.toString(state))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var said = process.inputReader();
    assertThat(said.readLine()).isEqualTo(BEGINS);
    boolean ended = process.waitFor(random.nextInt(LONGEST_LIFE), TimeUnit.MILLISECONDS);
    assertThat(ended).as("it goes on until it is killed").isFalse();
    process.toHandle().destroyForcibly(); // the process itself would close what it says
    int reached = said.lines().mapToInt(Integer::parseInt).reduce(state, (one, next) -> next);
    process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    return reached;
  }

  private static long generations(Path store) throws IOException {
    try (var content = Files.list(store)) {
      return content.filter(path -> path.getFileName().toString().startsWith("generation")).count();
    }
  }
}
