package org.innovationatlas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.innovationatlas.store.DiskStore;
import org.innovationatlas.store.Fingerprint;
import org.innovationatlas.store.MemoryStore;
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

  /** The dataset, or nothing where the atlases have problems, which are printed. */
  Optional<DatasetGraph> dataset(List<Path> folders, Optional<Path> store) throws IOException {
    if (store.isEmpty()) {
      return load(folders).map(loading -> MemoryStore.load(loading.quads()::forEach));
    }
    var disk = new DiskStore(store.get());
    var fingerprint = fingerprint(folders);
    var open = disk.open(fingerprint);
    if (open.isPresent()) {
      console.note("Opened " + store.get() + "; nothing has changed since it was loaded.");
      return open;
    }
    var loading = load(folders);
    return loading.isEmpty()
        ? Optional.empty()
        : Optional.of(disk.load(fingerprint, loading.get().quads()::forEach));
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

  /** Changes when a file of the atlases, the ontology or the program changes. */
  private static String fingerprint(List<Path> folders) throws IOException {
    var fingerprint = new Fingerprint();
    var code = Packed.code();
    if (Files.isRegularFile(code)) {
      fingerprint.add(Files.size(code) + " " + Files.getLastModifiedTime(code).toMillis());
    }
    var trees =
        Stream.of(folders.stream(), Stream.of("ontology", "rdf").map(Packed.root()::resolve))
            .flatMap(paths -> paths);
    for (Path tree : trees.filter(Files::isDirectory).toList()) {
      try (var files = Files.walk(tree)) {
        files.filter(Files::isRegularFile).sorted().forEach(fingerprint::add);
      }
    }
    return fingerprint.value();
  }
}
