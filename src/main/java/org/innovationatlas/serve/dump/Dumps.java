package org.innovationatlas.serve.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.content.Once;

/** The files of a server's data, made when they are first wanted, in a folder of their own. */
public final class Dumps implements AutoCloseable {
  static final String CHECKSUMS = "SHA256SUMS";

  private final Content content;
  private final QuadWriter writer;
  private final Path folder;
  private final Licences licences;
  private final Once<List<DumpFile>> files = new Once<>(this::make);

  private Dumps(Content content, QuadWriter writer, Path folder) {
    this.content = content;
    this.writer = writer;
    this.folder = folder;
    this.licences = new Licences(content);
  }

  /**
   * Files of the content in a temporary folder, which ends with them.
   *
   * @throws IOException when there can be no temporary folder
   */
  public static Dumps of(Content content, QuadWriter writer) throws IOException {
    return new Dumps(content, writer, Files.createTempDirectory("innovation-atlas-dump"));
  }

  /** The files; waits until they are made. */
  public List<DumpFile> files() {
    return files.get();
  }

  /** The licences that something in the file is under. */
  public Set<String> licences(DumpFile file) {
    return licences.of(file);
  }

  Path folder() {
    return folder;
  }

  private List<DumpFile> make() {
    var made = new ArrayList<DumpFile>();
    var dataset = content.dataset();
    dataset.begin(TxnType.READ);
    try {
      var names =
          Iter.asStream(dataset.listGraphNodes())
              .filter(Node::isURI)
              .sorted(Comparator.comparing(Node::getURI))
              .toList();
      for (Family family : Family.of(names, content.atlases())) {
        for (DumpFormat format : DumpFormat.values()) {
          var quads = quads(family, format);
          made.add(write(family, format, false, quads));
          made.add(write(family, format, true, quads));
        }
      }
      writeChecksums(made);
    } catch (IOException e) {
      throw new UncheckedIOException("the files in " + folder + " can't be written", e);
    } finally {
      dataset.end();
    }
    return List.copyOf(made);
  }

  /** Where graphs are not kept apart, those under another licence are left out. */
  private List<Quad> quads(Family family, DumpFormat format) {
    return family.graphs().stream()
        .filter(
            name ->
                format.isNamed()
                    || licences.of(name, family).equals(licences.of(family))
                    || family.graphs().size() == 1)
        .flatMap(name -> Iter.asStream(content.dataset().find(name, Node.ANY, Node.ANY, Node.ANY)))
        .toList();
  }

  private DumpFile write(Family family, DumpFormat format, boolean compressed, List<Quad> quads)
      throws IOException {
    var name = family.name() + "." + format.ending() + (compressed ? ".gz" : "");
    var file = folder.resolve(name);
    var digest = Checksum.digest();
    try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      var whole = compressed ? new GZIPOutputStream(out) : new BufferedOutputStream(out);
      writer.write(quads, family.base(), format, whole);
      finish(whole);
    }
    Files.setLastModifiedTime(file, FileTime.from(content.modified()));
    return new DumpFile(name, family, format, compressed, Files.size(file), Checksum.of(digest));
  }

  private static void finish(OutputStream out) throws IOException {
    if (out instanceof GZIPOutputStream compressing) {
      compressing.finish();
    }
    out.flush();
  }

  /** As {@code sha256sum} reads them. */
  private void writeChecksums(List<DumpFile> made) throws IOException {
    var lines =
        made.stream()
            .map(file -> file.sha256().hexadecimal() + "  " + file.name() + "\n")
            .collect(Collectors.joining());
    var file = folder.resolve(CHECKSUMS);
    Files.writeString(file, lines, UTF_8);
    Files.setLastModifiedTime(file, FileTime.from(content.modified()));
  }

  /** Deletes the files. */
  @Override
  public void close() {
    try (var content = Files.list(folder)) {
      for (Path file : content.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
