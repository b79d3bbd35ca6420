package org.innovationatlas.serve.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.innovationatlas.serve.content.Content;

/**
 * The files of a server's data, made when they are first wanted, in a folder of their own. When the
 * data has changed they are made again beside the old ones, which stay until the new are whole.
 */
public final class Dumps implements AutoCloseable {
  static final String CHECKSUMS = "SHA256SUMS";

  private final Content content;
  private final Path folder;
  private final Licences licences;
  private final DumpWriter files;
  private final Deque<Made> made = new ArrayDeque<>();
  private int times;

  private Dumps(Content content, QuadWriter writer, Path folder) {
    this.content = content;
    this.folder = folder;
    this.licences = new Licences(content);
    this.files = new DumpWriter(content, writer, licences);
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
        made.addAll(files.write(target, family));
      }
      writeChecksums(target, made);
    } catch (IOException e) {
      throw new UncheckedIOException("the files in " + target + " can't be written", e);
    } finally {
      dataset.end();
    }
    return new Made(target, made);
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
