package org.innovationatlas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.innovationatlas.check.CoverCheck;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.read.AtlasReader;
import org.innovationatlas.serve.Content;
import org.innovationatlas.serve.IriSpace;
import org.innovationatlas.serve.Once;
import org.innovationatlas.serve.VoidDescription;
import org.innovationatlas.store.DiskStore;
import org.innovationatlas.store.MemoryStore;
import org.innovationatlas.text.Counted;
import org.innovationatlas.vocab.Inno;
import org.innovationatlas.vocab.Ontology;

/**
 * Gets atlases ready to be asked: loads and checks them, or opens the store that holds them
 * already.
 */
final class ServedData {
  private final Console console;

  ServedData(Console console) {
    this.console = console;
  }

  /**
   * A dataset that is ready to be asked.
   *
   * @param dataset what is asked
   * @param end what to do when it isn't asked any more
   */
  record Served(DatasetGraph dataset, Runnable end) implements AutoCloseable {
    @Override
    public void close() {
      end.run();
    }
  }

  /** The dataset, or nothing where the atlases have problems, which are printed. */
  Optional<Served> dataset(List<Path> folders, Optional<Path> store) throws IOException {
    if (store.isPresent()) {
      return stored(folders, store.get());
    }
    return load(folders)
        .map(loading -> MemoryStore.load(loading.quads()::forEach))
        .map(dataset -> new Served(dataset, dataset::close));
  }

  private Optional<Served> stored(List<Path> folders, Path folder) throws IOException {
    var store = DiskStore.at(folder);
    Optional<DatasetGraph> dataset = Optional.empty();
    try {
      dataset = stored(folders, folder, store);
    } finally {
      if (dataset.isEmpty()) {
        store.close();
      }
    }
    return dataset.map(open -> new Served(open, store::close));
  }

  private Optional<DatasetGraph> stored(List<Path> folders, Path folder, DiskStore store)
      throws IOException {
    var fingerprint = LoadedFrom.fingerprint(folders);
    var open = store.open(fingerprint);
    if (open.isPresent()) {
      console.note("Opened " + folder + "; nothing has changed since it was loaded.");
      return open;
    }
    var loading = load(folders);
    return loading.isEmpty()
        ? Optional.empty()
        : Optional.of(store.load(fingerprint, loading.get().quads()::forEach));
  }

  /** The dataset with the paths at which its IRIs and the ontology are answered. */
  Content content(DatasetGraph dataset, List<Path> folders) throws IOException {
    var atlases = new ArrayList<Atlas>();
    for (Path folder : folders) {
      new AtlasReader(problem -> {}).read(folder).ifPresent(atlases::add);
    }
    var spaces = new ArrayList<IriSpace>();
    atlases.forEach(atlas -> spaces.add(IriSpace.ofAtlas(atlas.base())));
    spaces.add(new IriSpace(Inno.ROOT, "/"));
    var ontology = Ontology.load();
    var unsourced = new Once<>(() -> CoverCheck.check(dataset).size());
    return new Content(
        dataset,
        spaces,
        Map.of(
            "/ontology",
            ontology::vocabulary,
            "/ontology/" + ontology.version(),
            ontology::vocabulary,
            "/shapes",
            ontology::shapes,
            "/.well-known/void",
            new Once<>(() -> VoidDescription.of(dataset, atlases, unsourced.get()))),
        () -> Counted.of(unsourced.get(), "triple") + " without a source");
  }

  private Optional<AtlasLoader.Loading> load(List<Path> folders) throws IOException {
    var loading = new AtlasLoader(Ontology.load()).load(folders);
    if (!loading.problems().isEmpty()) {
      console.problems(loading.problems(), console.streams().err());
      return Optional.empty();
    }
    loading.atlases().forEach(loaded -> console.note(loaded.summary()));
    return Optional.of(loading);
  }
}
