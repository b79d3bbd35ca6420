package org.innovationatlas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * Remembers in a file how many documents of what were loaded to where, so that a load that was
 * broken off goes on there.
 */
final class LoadState {
  private final Optional<Path> file;
  private final String what;

  /**
   * @param file the file; without one nothing is remembered
   * @param what tells what is loaded and to where, in one line
   */
  LoadState(Optional<Path> file, String what) {
    this.file = file;
    this.what = what;
  }

  /** How many documents were loaded; none where the file is missing or of something else. */
  long done() throws IOException {
    if (file.isEmpty() || !Files.exists(file.get())) {
      return 0;
    }
    var lines = Files.readAllLines(file.get());
    return lines.size() == 2 && lines.get(0).equals(what) && lines.get(1).matches("[0-9]{1,18}")
        ? Long.parseLong(lines.get(1))
        : 0;
  }

  void remember(long done) throws IOException {
    if (file.isPresent()) {
      var next = file.get().resolveSibling(file.get().getFileName() + ".part");
      Files.write(next, List.of(what, Long.toString(done)));
      Files.move(next, file.get(), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  void forget() throws IOException {
    if (file.isPresent()) {
      Files.deleteIfExists(file.get());
    }
  }
}
