package org.innovationatlas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The small atlas of an invented city that every new atlas starts from, packed with the program.
 */
final class Skeleton {
  private static final String BASE = "https://example.org/lumen/";
  private static final String SCHEMA = "fact-document.schema.json";

  private Skeleton() {}

  /**
   * Writes the files of the atlas to a folder.
   *
   * @param folder the folder, new or empty
   * @param base what the atlas's IRIs begin with; ends in a slash
   * @param program the beginning of a command line that calls the program
   * @return the files, relative to the folder
   */
  static List<Path> write(Path folder, String base, String program) throws IOException {
    var packed = Packed.root().resolve("skeleton");
    var written = new ArrayList<Path>();
    try (var files = Files.walk(packed)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        var name = Path.of(packed.relativize(file).toString());
        var text =
            Files.readString(file)
                .replace(BASE, base)
                .replace("{atlas}", program)
                .replace("{folder}", Invocation.word(folder.toString()))
                .replace("{report}", Invocation.word(folder.resolve("report.txt").toString()));
        write(folder, name, text, written);
      }
    }
    var schema = Packed.root().resolve("ontology").resolve(SCHEMA);
    write(folder, Path.of("schema", SCHEMA), Files.readString(schema), written);
    return written;
  }

  private static void write(Path folder, Path name, String text, List<Path> written)
      throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    written.add(name);
  }
}
