package org.innovationatlas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.innovationatlas.check.CoverCheck;
import org.innovationatlas.question.FittedQuestions;
import org.innovationatlas.question.GeoFunctions;
import org.innovationatlas.question.Question;
import org.innovationatlas.serve.catalog.SelfDescription;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.content.Current;
import org.innovationatlas.store.DiskStore;
import org.innovationatlas.store.MemoryStore;
import org.innovationatlas.vocab.Ontology;
import org.innovationatlas.vocab.Prefixes;

/**
 * Gets atlases ready to be asked: loads and checks them, or opens the store that holds them
 * already.
 */
final class ServedData {
  private final Console console;
  private final Consumer<String> notes;
  private Optional<Supplier<BesideData>> beside = Optional.empty();

  /**
   * @param console prints what is wrong
   * @param notes takes what is told of the way
   */
  ServedData(Console console, Consumer<String> notes) {
    this.console = console;
    this.notes = notes;
  }

  /** The dataset, or nothing where the atlases have problems, which are printed. */
  Optional<Served> dataset(List<Path> folders, Optional<Path> store) throws IOException {
    prepareJena();
    beside = Optional.of(() -> BesideData.read(folders));
    if (store.isPresent()) {
      return stored(folders, store.get());
    }
    var unchanged = new Unchanged(folders);
    return unchanged
        .during(fingerprint -> load(folders))
        .map(
            loading ->
                new Served(
                    MemoryStore.load(loading.quads()::forEach),
                    Optional.empty(),
                    unchanged.fingerprint()));
  }

  private static void prepareJena() {
    JenaSystem.init();
    GeoFunctions.register();
  }

  /** The dataset of the packed atlases in memory; what else is known of them is read beside. */
  Optional<Served> packed() throws IOException {
    prepareJena();
    beside = Optional.of(BesideData.packed());
    var prepared = Prepared.load(notes);
    return prepared.isPresent() ? prepared : dataset(Packed.atlases(), Optional.empty());
  }

  private Optional<Served> stored(List<Path> folders, Path folder) throws IOException {
    var store = DiskStore.at(folder);
    Optional<DatasetGraph> dataset = Optional.empty();
    try {
      var unchanged = new Unchanged(folders);
      dataset = store.open(unchanged.fingerprint());
      if (dataset.isPresent()) {
        notes.accept("Opened " + folder + "; nothing has changed since it was loaded.");
      } else {
        dataset = unchanged.during(fingerprint -> load(folders, store, fingerprint));
      }
      return dataset.map(open -> new Served(open, Optional.of(store), unchanged.fingerprint()));
    } finally {
      if (dataset.isEmpty()) {
        store.close();
      }
    }
  }

  private Optional<DatasetGraph> load(List<Path> folders, DiskStore store, String fingerprint)
      throws IOException {
    var load = new StoreLoad(console);
    var loaded = load.load(folders, store, fingerprint);
    if (loaded.isEmpty()) {
      console.problems(load.problems(), console.streams().err());
    } else {
      load.summaries().forEach(notes);
    }
    return loaded;
  }

  /** The dataset that was made here with what is known of it; what describes it is added to it. */
  Content content(Served served) throws IOException {
    var known = beside.orElseThrow().get();
    var dataset = served.dataset();
    var questions = Txn.calculateRead(dataset, () -> fitted(known, dataset));
    if (!Txn.calculateRead(dataset, () -> dataset.contains(SelfDescription.count()))) {
      served.replaceComputed(
          SelfDescription.extentOfAll(),
          SelfDescription.quads(dataset, served.triples(), known.atlases(), questions));
    }
    if (!Txn.calculateRead(dataset, () -> dataset.containsGraph(SelfDescription.DISTRIBUTIONS))) {
      served.version().undescribed();
    }
    return new Content(
        dataset,
        served.version(),
        new Current<>(served.version(), () -> modified(known.folders())),
        known.atlases(),
        known.ontology(),
        questions,
        new Current<>(served.version(), () -> CoverCheck.check(dataset).size()));
  }

  /** The questions, about things of the first atlas where the data has not those that they name. */
  private static List<Question> fitted(BesideData known, DatasetGraph dataset) {
    return known.atlases().stream()
        .findFirst()
        .map(atlas -> new FittedQuestions(dataset, Prefixes.ofAtlas(atlas.base())))
        .map(fitting -> fitting.of(known.questions()))
        .orElse(known.questions());
  }

  private static Instant modified(List<Path> folders) {
    try {
      return LoadedFrom.modified(folders);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<AtlasLoader.Loading> load(List<Path> folders) throws IOException {
    var loading = new AtlasLoader(Ontology.load()).load(folders);
    if (!loading.problems().isEmpty()) {
      console.problems(loading.problems(), console.streams().err());
      return Optional.empty();
    }
    loading.atlases().forEach(loaded -> notes.accept(loaded.summary()));
    return Optional.of(loading);
  }
}
