package org.innovationatlas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Which atlases a command works on. */
final class FactsOption {
  @Option(
      names = "--facts",
      paramLabel = "DIR",
      description =
          "An atlas's folder of facts; may be given several times. Without it, the packed atlases.")
  private List<Path> folders = List.of();

  /** The named folders, or those of the packed atlases. */
  List<Path> folders() throws IOException {
    return folders.isEmpty() ? Packed.atlases() : folders;
  }

  /** Whether the folders were named. */
  boolean isNamed() {
    return !folders.isEmpty();
  }
}
