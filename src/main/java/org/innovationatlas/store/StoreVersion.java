package org.innovationatlas.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The version of what a store's folder holds and how: another program may do it otherwise. */
final class StoreVersion {
  static final String FILE = "version";
  private static final String KNOWN = "1";

  private StoreVersion() {}

  /**
   * Makes sure that the folder is written as this program writes it; a new one gets its version.
   *
   * @throws IOException when another program wrote it
   */
  static void require(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      Files.writeString(file, KNOWN + "\n");
    }
    var written = Files.readString(file).strip();
    if (!written.equals(KNOWN)) {
      throw new IOException(
          "%s is a store of version \"%s\", and this program knows version %s; use the program that wrote it, or delete the folder, which loses nothing: it is rebuilt from the facts"
              .formatted(folder, written.substring(0, Math.min(20, written.length())), KNOWN));
    }
  }
}
