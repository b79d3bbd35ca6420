package org.innovationatlas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.dump.DumpFormat;

/** Facts made ready to be served, as the command does it. */
public final class ServedFacts {
  private ServedFacts() {}

  /** The content of the atlases in the folders, which must be free of problems, in memory. */
  public static Content content(Path... folders) throws IOException {
    var printed = new ByteArrayOutputStream();
    var out = new PrintStream(printed, true, UTF_8);
    var data =
        new ServedData(
            new Console(new Streams(InputStream.nullInputStream(), out, out)), note -> {});
    var served = data.dataset(List.of(folders), Optional.empty());
    assertThat(printed.toString(UTF_8)).isEmpty();
    return data.content(served.orElseThrow());
  }

  /** Writes files as the command does it. */
  public static void write(List<Quad> quads, String base, DumpFormat format, OutputStream out) {
    ServeCommand.write(quads, base, format, out);
  }
}
