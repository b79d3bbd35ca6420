package org.innovationatlas.serve.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The cases of the protocol, in folders of files. */
public final class ProtocolCases {
  private static final Path FOLDER = Path.of("src", "test", "resources", "serve", "protocol");

  private ProtocolCases() {}

  /** All cases. */
  static List<ProtocolCase> all() throws IOException {
    return in(FOLDER);
  }

  /** The names of the cases in one of the folders. */
  public static List<String> names(String folder) throws IOException {
    return in(FOLDER.resolve(folder)).stream().map(ProtocolCase::name).toList();
  }

  private static List<ProtocolCase> in(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".http"))
          .sorted()
          .map(ProtocolCases::read)
          .toList();
    }
  }

  private static ProtocolCase read(Path file) {
    try {
      return ProtocolCase.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
