package org.innovationatlas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A command that was run in this process.
 *
 * @param code its exit code
 * @param out what it printed as its result
 * @param err what else it printed
 */
record Run(int code, String out, String err) {
  static final Path SMALL = Path.of("src/test/resources/cli/small");
  static final Path SMALL_REPORT = Path.of("src/test/resources/cli/small-report.txt");

  static Run of(Object... args) {
    return withInput("", args);
  }

  static Run withInput(String input, Object... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    int code =
        Main.run(
            new Streams(
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8)),
            words);
    return new Run(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** A copy of the small atlas, with a text of its document replaced by another. */
  static Path smallWith(Path folder, String text, String replacement) {
    try {
      Files.createDirectories(folder);
      Files.copy(SMALL.resolve("atlas.json"), folder.resolve("atlas.json"));
      var document = Files.readString(SMALL.resolve("02-north.json"));
      if (!document.contains(text)) {
        throw new IllegalArgumentException("the small atlas has no " + text);
      }
      Files.writeString(folder.resolve("02-north.json"), document.replace(text, replacement));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
