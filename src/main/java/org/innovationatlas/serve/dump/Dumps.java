package org.innovationatlas.serve.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.serve.content.Content;

/**
 * The files of a server's data, made when they are first wanted, in a folder of their own. When the
 * data has changed they are made again beside the old ones, which stay until the new are whole.
 */
public final class Dumps implements AutoCloseable {
  static final String CHECKSUMS = "SHA256SUMS";

  private final Content content;
  private final QuadWriter writer;
  private final Path folder;
  private final Licences licences;
  private final Deque<Made> made = new ArrayDeque<>();
  private int times;

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

  /** The files of one state of the data, in a folder within that of all. */
  record Made(Path folder, List<DumpFile> files) {
    Made {
      files = List.copyOf(files);
    }

    /** The file of the name. */
    Optional<DumpFile> file(String name) {
      return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }
  }

  /** The files; waits until they are made. */
  public List<DumpFile> files() {
    return made().files();
  }

  Made made() {
    synchronized (made) {
      if (made.isEmpty()) {
        made.add(make());
      }
      return made.getLast();
    }
  }

  /**
   * Makes the files again, of the data as it is now. Those before the last stay, too, for who has
   * begun to fetch them.
   */
  public void renew() {
    var renewed = make();
    synchronized (made) {
      made.addLast(renewed);
      while (made.size() > 2) {
        delete(made.removeFirst().folder());
      }
    }
  }

  /** The licences that something in the file is under. */
  public Set<String> licences(DumpFile file) {
    return licences.of(file);
  }

  Path folder() {
    return folder;
  }

  private synchronized Made make() {
    var target = folder.resolve(Integer.toString(times++));
    var made = new ArrayList<DumpFile>();
    var dataset = content.dataset();
    dataset.begin(TxnType.READ);
    try {
      Files.createDirectory(target);
      var names =
          Iter.asStream(dataset.listGraphNodes())
              .filter(Node::isURI)
              .sorted(Comparator.comparing(Node::getURI))
              .toList();
      for (Family family : Family.of(names, content.atlases())) {
        for (DumpFormat format : DumpFormat.values()) {
          var quads = quads(family, format);
          made.add(write(target, family, format, false, quads));
          made.add(write(target, family, format, true, quads));
        }
      }
      writeChecksums(target, made);
    } catch (IOException e) {
      throw new UncheckedIOException("the files in " + target + " can't be written", e);
    } finally {
      dataset.end();
    }
    return new Made(target, made);
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

  private DumpFile write(
      Path target, Family family, DumpFormat format, boolean compressed, List<Quad> quads)
      throws IOException {
    var name = family.name() + "." + format.ending() + (compressed ? ".gz" : "");
    var file = target.resolve(name);
    var digest = Checksum.digest();
    try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      var whole = compressed ? new GZIPOutputStream(out) : new BufferedOutputStream(out);
      writer.write(quads, family.base(), format, whole);
      finish(whole);
    }
    Files.setLastModifiedTime(file, FileTime.from(content.modified().get()));
    return new DumpFile(name, family, format, compressed, Files.size(file), Checksum.of(digest));
  }

  private static void finish(OutputStream out) throws IOException {
    if (out instanceof GZIPOutputStream compressing) {
      compressing.finish();
    }
    out.flush();
  }

  /** As {@code sha256sum} reads them. */
  private void writeChecksums(Path target, List<DumpFile> made) throws IOException {
    var lines =
        made.stream()
            .map(file -> file.sha256().hexadecimal() + "  " + file.name() + "\n")
            .collect(Collectors.joining());
    var file = target.resolve(CHECKSUMS);
    Files.writeString(file, lines, UTF_8);
    Files.setLastModifiedTime(file, FileTime.from(content.modified().get()));
  }

  /** Deletes the files. */
  @Override
  public synchronized void close() {
    delete(folder);
  }

  private static void delete(Path folder) {
    try (var content = Files.walk(folder)) {
      for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (NoSuchFileException e) {
      // it was closed before
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
