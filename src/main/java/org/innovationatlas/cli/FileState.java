package org.innovationatlas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * By what a changed file is known without reading it. A file that took the place of another has a
 * key of its own, whatever its time.
 *
 * @param size its bytes
 * @param modified when it was last written
 * @param key tells it from other files, where the file system can
 */
record FileState(long size, FileTime modified, Optional<Object> key) {

  /** The state of a file or folder; nothing where there is none. */
  static Optional<FileState> of(Path file) throws IOException {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(
          new FileState(
              attributes.size(),
              attributes.lastModifiedTime(),
              Optional.ofNullable(attributes.fileKey())));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
