package org.innovationatlas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.innovationatlas.store.DiskStore;

/**
 * Loads a store, and says how many seconds it took: {@code atlas FACTS STORE} from the facts,
 * {@code described FACTS STORE} the same with what describes the data, {@code jena QUADS STORE}
 * with Jena's parallel loader from a file of N-Quads.
 */
public final class LoadStores {
  private LoadStores() {}

  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    switch (args[0]) {
      case "atlas" -> atlas(Path.of(args[1]), Path.of(args[2]));
      case "described" -> described(Path.of(args[1]), Path.of(args[2]));
      case "jena" -> jena(args[1], args[2]);
      default -> throw new IllegalArgumentException("atlas, described or jena, not " + args[0]);
    }
    System.out.printf(Locale.ROOT, "%.1f%n", (System.nanoTime() - start) / 1e9);
    System.exit(0);
  }

  private static void atlas(Path facts, Path folder) throws IOException {
    var console = new Console(Streams.ofProcess());
    try (var store = DiskStore.at(folder)) {
      var load = new StoreLoad(console);
      if (load.load(List.of(facts), store, "bench").isEmpty()) {
        throw new IllegalStateException(load.problems().toString());
      }
      load.summaries().forEach(console::note);
    }
  }

  private static void described(Path facts, Path folder) throws IOException {
    var console = new Console(Streams.ofProcess());
    var data = new ServedData(console, console::note);
    try (var served = data.dataset(List.of(facts), Optional.of(folder)).orElseThrow()) {
      data.content(served);
    }
  }

  private static void jena(String quads, String folder) {
    var dataset = DatabaseMgr.connectDatasetGraph(folder);
    var loader = LoaderFactory.parallelLoader(dataset, (format, values) -> {});
    loader.startBulk();
    loader.load(List.of(quads));
    loader.finishBulk();
  }
}
