package org.innovationatlas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.innovationatlas.graph.QuadOrder;
import org.innovationatlas.graph.QuadTable;
import org.innovationatlas.serve.catalog.SelfDescription;
import org.innovationatlas.serve.dump.Dumps;
import org.innovationatlas.store.MemoryStore;

/**
 * The packed atlases as they are served: read, checked, mapped and described when the jar is built,
 * so that a start only has to load them, with a file beside them that tells what the atlases hold.
 */
final class Prepared {
  private static final String FILE = "prepared.bin";
  private static final int BUFFER = 1 << 16;
  private static final String NOTES = "prepared.txt";

  private Prepared() {}

  /**
   * Prepares the packed atlases, as a step of the build; those with problems are not, so that the
   * start tells them.
   *
   * @param folder the one argument: the folder of classes
   */
  public static void main(String[] folder) throws IOException {
    var nothing = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    var console = new Console(new Streams(InputStream.nullInputStream(), nothing, nothing));
    var notes = new ArrayList<String>();
    var data = new ServedData(console, notes::add);
    var atlases = Packed.atlases();
    var target = Path.of(folder[0]).resolve(FILE);
    Files.deleteIfExists(target);
    Files.deleteIfExists(target.resolveSibling(NOTES));
    Program.note(Path.of(folder[0]));
    var served = data.dataset(atlases, Optional.empty());
    if (served.isPresent()) {
      var content = data.content(served.get());
      try (var dumps = Dumps.of(content, ServeCommand::write)) {
        served.get().replaceComputed(SelfDescription.extentOfFiles(), SelfDescription.quads(dumps));
      }
      notes.add(0, machine());
      notes.add(1, LoadedFrom.of(atlases).fingerprint());
      Files.write(target.resolveSibling(NOTES), notes);
      write(served.get().dataset(), target);
    }
  }

  private static void write(DatasetGraph dataset, Path target) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(target))) {
      var quads = Txn.calculateRead(dataset, () -> Iter.toList(dataset.find()));
      QuadTable.write(QuadOrder.sorted(quads), out);
    }
  }

  /**
   * The data of the packed atlases, if they were prepared.
   *
   * @param notes takes what the atlases hold
   */
  static Optional<Served> load(Consumer<String> notes) throws IOException {
    if (!Files.isRegularFile(Packed.code())) {
      return Optional.empty(); // a folder of classes may have changed since
    }
    var known = notes();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    known.stream().skip(2).forEach(notes);
    try (var in = new BufferedInputStream(packed(FILE), BUFFER)) {
      var dataset = MemoryStore.load(quads -> read(in, quads));
      if (!known.get(0).equals(machine())) {
        MemoryStore.replace(dataset, SelfDescription.extentOfFiles(), List.of(), any -> true);
      }
      return Optional.of(new Served(dataset, Optional.empty(), known.get(1)));
    }
  }

  private static List<String> notes() throws IOException {
    try (var in = packed(NOTES)) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }

  /** A packed file; nothing is in one that is missing. */
  private static InputStream packed(String file) {
    var in = Prepared.class.getResourceAsStream("/" + file);
    return in == null ? InputStream.nullInputStream() : in;
  }

  /** Another Java may compress in other bytes, and then the files are others than described. */
  private static String machine() {
    return Runtime.version()
        + " "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch");
  }

  private static void read(InputStream in, Consumer<Quad> quads) {
    try {
      QuadTable.read(in, quads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
