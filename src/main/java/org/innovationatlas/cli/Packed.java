package org.innovationatlas.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The files packed with the program, whether it runs from its jar or from a folder of classes. */
final class Packed {
  private Packed() {}

  /** The folders of the packed atlases, by name. */
  static List<Path> atlases() throws IOException {
    var facts = root().resolve("facts");
    if (!Files.isDirectory(facts)) {
      return List.of();
    }
    try (var folders = Files.list(facts)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** The folder that holds facts, ontology, queries and rdf. */
  static Path root() throws IOException {
    var code = code();
    if (Files.isDirectory(code)) {
      return code;
    }
    var jar = URI.create("jar:" + code.toUri());
    try {
      return FileSystems.newFileSystem(jar, Map.of()).getPath("");
    } catch (FileSystemAlreadyExistsException e) {
      return FileSystems.getFileSystem(jar).getPath("");
    }
  }

  /** The jar or the folder that the program's classes come from. */
  static Path code() {
    try {
      return Path.of(Packed.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the location of the program's own classes is no URI", e);
    }
  }
}
