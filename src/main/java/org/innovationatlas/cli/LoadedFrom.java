package org.innovationatlas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.innovationatlas.read.AtlasReader;
import org.innovationatlas.store.Fingerprint;

/** What a store is loaded from: every file that an atlas names, the ontology and the program. */
final class LoadedFrom {
  private LoadedFrom() {}

  /** Changes when one of the files changes. */
  static String fingerprint(List<Path> folders) throws IOException {
    var fingerprint = new Fingerprint();
    var code = Packed.code();
    if (Files.isRegularFile(code)) {
      fingerprint.add(Files.size(code) + " " + Files.getLastModifiedTime(code).toMillis());
    }
    var ontology = Packed.root().resolve("ontology");
    add(ontology, List.of(ontology), fingerprint);
    for (Path folder : folders) {
      addAtlas(folder, fingerprint);
    }
    return fingerprint.value();
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
  private static void addAtlas(Path folder, Fingerprint fingerprint) throws IOException {
    var named = new ArrayList<Path>();
    var atlas = new AtlasReader(problem -> {}).read(folder);
    if (atlas.isPresent()) {
      fingerprint.add(atlas.get().name());
      named.add(folder.resolve("atlas.json"));
      named.addAll(atlas.get().documents());
      named.addAll(atlas.get().reference());
      named.addAll(atlas.get().links());
      named.addAll(atlas.get().queries());
    }
    add(folder, named, fingerprint);
  }

  /** Adds the files, and those in the folders among them; their number says where they end. */
  private static void add(Path folder, List<Path> named, Fingerprint fingerprint)
      throws IOException {
    var files = new ArrayList<Path>();
    for (Path path : named) {
      try (var tree = Files.walk(path)) {
        tree.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    fingerprint.add(Integer.toString(files.size()));
    for (Path file : files) {
      fingerprint.add(folder, file);
    }
  }
}
