package org.innovationatlas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.innovationatlas.graph.QuadOrder;
import org.innovationatlas.serve.catalog.SelfDescription;
import org.innovationatlas.serve.dump.Dumps;
import org.innovationatlas.store.MemoryStore;

/**
 * The packed atlases as they are served: read, checked, mapped and described when the jar is built,
 * so that a start only has to load them. In RDF Thrift, which is read in half the time of N-Quads,
 * with a file beside it that tells what the atlases hold.
 */
final class Prepared {
  private static final String FILE = "prepared.rt";
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
      var content = data.content(served.get(), atlases);
      try (var dumps = Dumps.of(content, ServeCommand::write)) {
        served.get().replaceComputed(SelfDescription.extentOfFiles(), SelfDescription.quads(dumps));
      }
      notes.add(0, machine());
      Files.write(target.resolveSibling(NOTES), notes);
      write(served.get().dataset(), target);
    }
  }

  private static void write(DatasetGraph dataset, Path target) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(target))) {
      var quads = Txn.calculateRead(dataset, () -> Iter.toList(dataset.find()));
      var writer = StreamRDFWriter.getWriterStream(out, Lang.RDFTHRIFT);
      writer.start();
      QuadOrder.sorted(quads).forEach(writer::quad);
      writer.finish();
    }
  }

  /**
   * The dataset of the packed atlases, if they were prepared.
   *
   * @param notes takes what the atlases hold
   */
  static Optional<DatasetGraph> load(Consumer<String> notes) throws IOException {
    if (!Files.isRegularFile(Packed.code())) {
      return Optional.empty(); // a folder of classes may have changed since
    }
    var file = Packed.root().resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    var known = Files.readAllLines(file.resolveSibling(NOTES));
    known.stream().skip(1).forEach(notes);
    try (var in = Files.newInputStream(file)) {
      var dataset = MemoryStore.load(quads -> parse(in, quads));
      if (!known.get(0).equals(machine())) {
        MemoryStore.replace(dataset, SelfDescription.extentOfFiles(), List.of(), any -> true);
      }
      return Optional.of(dataset);
    }
  }

  /** Another Java may compress in other bytes, and then the files are others than described. */
  private static String machine() {
    return Runtime.version()
        + " "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch");
  }

  private static void parse(InputStream in, Consumer<Quad> quads) {
    RDFParser.source(in)
        .lang(Lang.RDFTHRIFT)
        .checking(false)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                quads.accept(quad);
              }
            });
  }
}
