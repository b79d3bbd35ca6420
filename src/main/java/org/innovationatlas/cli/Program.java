package org.innovationatlas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.innovationatlas.store.Fingerprint;

/** The program itself, which gives other answers from the same data once it has changed. */
final class Program {
  private static final String FILE = "program.txt";

  private Program() {}

  /**
   * Notes beside the files of the program what tells them from those of other builds.
   *
   * @param folder holds them
   */
  static void note(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
    var fingerprint = Fingerprint.NONE;
    try (var files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        fingerprint = fingerprint.plus(Fingerprint.of("program", folder, file));
      }
    }
    Files.writeString(folder.resolve(FILE), fingerprint.value());
  }

  /** Tells this build of the program from others; empty where it is not packed. */
  static String build() throws IOException {
    try (var noted = Program.class.getResourceAsStream("/" + FILE)) {
      return noted == null ? "" : new String(noted.readAllBytes(), UTF_8);
    }
  }
}
