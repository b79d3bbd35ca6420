package org.innovationatlas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.read.AtlasReader;
import org.innovationatlas.store.Fingerprint;

/** What a store is loaded from: every file that an atlas names, the ontology and the program. */
final class LoadedFrom {
  private final Map<Path, Fingerprint> files = new HashMap<>();
  private Fingerprint whole = Fingerprint.NONE;

  private LoadedFrom() {}

  /** Reads all files of the atlases. */
  static LoadedFrom of(List<Path> folders) throws IOException {
    var from = new LoadedFrom();
    from.add(Program.build());
    var ontology = Packed.root().resolve("ontology");
    from.add("ontology", ontology, List.of(ontology));
    for (Path folder : folders) {
      from.addAtlas(folder);
    }
    return from;
  }

  /** Changes when one of the files changes. */
  String fingerprint() {
    return whole.value();
  }

  /** What the fingerprint is when the files have changed; those without one are gone. */
  String fingerprint(Map<Path, Optional<Fingerprint>> changed) {
    return with(changed).value();
  }

  /** Takes note that the files have changed; those without a fingerprint are gone. */
  void change(Map<Path, Optional<Fingerprint>> changed) {
    whole = with(changed);
    changed.forEach(
        (file, now) ->
            now.ifPresentOrElse(print -> files.put(file, print), () -> files.remove(file)));
  }

  private Fingerprint with(Map<Path, Optional<Fingerprint>> changed) {
    var now = whole;
    for (var one : changed.entrySet()) {
      now = now.minus(files.getOrDefault(one.getKey(), Fingerprint.NONE));
      now = now.plus(one.getValue().orElse(Fingerprint.NONE));
    }
    return now;
  }

  /** When one of the files of the atlases was last changed. */
  static Instant modified(List<Path> folders) throws IOException {
    var newest = Instant.EPOCH;
    for (Path folder : folders) {
      var files = new ArrayList<Path>(List.of(folder.resolve("atlas.json")));
      var atlas = new AtlasReader(problem -> {}).read(folder);
      atlas.ifPresent(
          found -> {
            files.addAll(found.documents());
            files.addAll(found.reference());
            files.addAll(found.links());
          });
      for (Path file : files) {
        var changed = Files.getLastModifiedTime(file).toInstant();
        newest = changed.isAfter(newest) ? changed : newest;
      }
    }
    return newest;
  }

  /** An atlas that can't be read has no files, and so the fingerprint of no store. */
  private void addAtlas(Path folder) throws IOException {
    var atlas = new AtlasReader(problem -> {}).read(folder);
    if (atlas.isPresent()) {
      add(atlas.get().name());
      add(atlas.get().name(), folder, atlas.get().documents());
      add(atlas.get().name(), folder, besideDocuments(folder, atlas.get()));
    } else {
      add("no atlas");
    }
  }

  /** The files, and the folders of files, that an atlas is made of beside its documents. */
  static List<Path> besideDocuments(Path folder, Atlas atlas) {
    var beside = new ArrayList<Path>(List.of(folder.resolve("atlas.json")));
    beside.addAll(atlas.reference());
    beside.addAll(atlas.links());
    beside.addAll(atlas.queries());
    return beside;
  }

  private void add(String word) {
    whole = whole.plus(Fingerprint.of(word));
  }

  /** Adds the files, and those in the folders among them. */
  private void add(String name, Path folder, List<Path> named) throws IOException {
    for (Path path : named) {
      try (var tree = Files.walk(path)) {
        for (Path file : tree.filter(Files::isRegularFile).toList()) {
          change(Map.of(file, Optional.of(Fingerprint.of(name, folder, file))));
        }
      }
    }
  }
}
