package org.innovationatlas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Files of atlases that are read while somebody may change them: they are read again until they
 * have not, so that what was read of them is all of one time and known by its fingerprint.
 */
final class Unchanged {
  private static final int TIMES = 5;

  private final List<Path> folders;
  private String fingerprint;

  Unchanged(List<Path> folders) throws IOException {
    this.folders = List.copyOf(folders);
    this.fingerprint = LoadedFrom.of(folders).fingerprint();
  }

  /** Reads the files. */
  @FunctionalInterface
  interface Reading<T> {
    /**
     * Reads them.
     *
     * @param fingerprint of the files as they were before
     */
    T read(String fingerprint) throws IOException;
  }

  /** The fingerprint of what was read last. */
  String fingerprint() {
    return fingerprint;
  }

  /**
   * What is read of files that stay as they are meanwhile.
   *
   * @throws IOException when they can't be read or change each time
   */
  <T> T during(Reading<T> reading) throws IOException {
    for (int i = 0; i < TIMES; i++) {
      var read = reading.read(fingerprint);
      var before = fingerprint;
      fingerprint = LoadedFrom.of(folders).fingerprint();
      if (fingerprint.equals(before)) {
        return read;
      }
    }
    throw new IOException(
        "the files of "
            + folders
            + " change while they are read; start again when they have come to rest");
  }
}
