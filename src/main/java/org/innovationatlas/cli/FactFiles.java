package org.innovationatlas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.innovationatlas.model.PassageId;
import org.innovationatlas.read.AtlasReader;
import org.innovationatlas.read.FactReader;

/** The files of an atlas's documents as they were last read, and of which passages they are. */
final class FactFiles {
  private final Path folder;
  private final Map<Path, FileState> states = new HashMap<>();
  private final Map<Path, Set<PassageId>> passages = new HashMap<>();
  private final Map<PassageId, Path> files = new HashMap<>();

  private FactFiles(Path folder) {
    this.folder = folder;
  }

  /** The files as they are before they are read. */
  static FactFiles of(Path folder) throws IOException {
    var files = new FactFiles(folder);
    for (Path file : AtlasReader.documents(folder)) {
      FileState.of(file).ifPresent(state -> files.states.put(file, state));
    }
    return files;
  }

  /** Reads of which passages the files are. */
  void readPassages() throws IOException {
    for (Path file : List.copyOf(states.keySet())) {
      try {
        hold(file, passagesIn(file));
      } catch (NoSuchFileException e) {
        hold(file, Set.of());
      }
    }
  }

  private static Set<PassageId> passagesIn(Path file) throws IOException {
    var found = new HashSet<PassageId>();
    FactReader.split(file, document -> document.passage().ifPresent(found::add));
    return found;
  }

  /** All files that are not as they were, those that are gone without a state. */
  Map<Path, Optional<FileState>> changed() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Map.of(); // as a whole it is rather moved than emptied
    }
    var all = new LinkedHashSet<>(AtlasReader.documents(folder));
    all.addAll(states.keySet());
    return changed(all);
  }

  /** Those of the files that are not as they were. */
  Map<Path, Optional<FileState>> changed(Collection<Path> candidates) throws IOException {
    var changed = new TreeMap<Path, Optional<FileState>>();
    for (Path file : candidates) {
      var now = FileState.of(file);
      if (AtlasReader.isDocument(file) && !now.equals(Optional.ofNullable(states.get(file)))) {
        changed.put(file, now);
      }
    }
    return changed;
  }

  /** Takes note that a file was read, or is gone. */
  void accept(Path file, Optional<FileState> state, Set<PassageId> held) {
    passagesOf(file).forEach(passage -> files.remove(passage, file));
    state.ifPresentOrElse(now -> states.put(file, now), () -> states.remove(file));
    hold(file, held);
  }

  private void hold(Path file, Set<PassageId> held) {
    passages.put(file, Set.copyOf(held));
    held.forEach(passage -> files.put(passage, file));
  }

  /** The passages that the file is of. */
  Set<PassageId> passagesOf(Path file) {
    return passages.getOrDefault(file, Set.of());
  }

  /** The file of the passage. */
  Optional<Path> of(PassageId passage) {
    return Optional.ofNullable(files.get(passage));
  }

  /** Whether there would be files left without these. */
  boolean hasOthersThan(Set<Path> gone) {
    return !gone.containsAll(states.keySet());
  }
}
