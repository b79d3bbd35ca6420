package org.innovationatlas.serve.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.http.Unavailable;

/**
 * The files of a server's data, made when they are first wanted, in a folder of their own. When the
 * data has changed they are made again beside the old ones, which stay until the new are whole.
 */
public final class Dumps implements AutoCloseable {
  static final String CHECKSUMS = "SHA256SUMS";
  private static final int PATIENCE_SECONDS = 5;

  private final Content content;
  private final Path folder;
  private final Licences licences;
  private final DumpWriter files;
  private final Deque<Made> made = new ConcurrentLinkedDeque<>();
  private final ReentrantLock making = new ReentrantLock();
  private volatile boolean closed;
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
    making.lock();
    try {
      if (made.isEmpty()) {
        renew();
      }
      return made.getLast().files();
    } finally {
      making.unlock();
    }
  }

  /**
   * The files; if they are not made, makes them, but waits only some seconds for another who does.
   *
   * @throws Unavailable when it takes longer
   */
  Made made() {
    if (made.isEmpty()) {
      boolean mine = false;
      try {
        mine = making.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!mine) {
          throw new Unavailable(
              "The files are being made; ask again in a few seconds.", PATIENCE_SECONDS);
        }
        files();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        if (mine) {
          making.unlock();
        }
      }
    }
    return made.getLast();
  }

  /**
   * Makes the files again, of the data as it is now. Those before the last stay, too, for who has
   * begun to fetch them.
   */
  public void renew() {
    making.lock();
    try {
      made.addLast(make());
      while (made.size() > 2) {
        delete(made.removeFirst().folder());
      }
    } finally {
      making.unlock();
    }
  }

  /** The licences that something in the file is under. */
  public Set<String> licences(DumpFile file) {
    return licences.of(file);
  }

  Path folder() {
    return folder;
  }

  private Made make() {
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
        requireOpen();
        made.addAll(files.write(target, family));
      }
      writeChecksums(target, made);
    } catch (IOException e) {
      delete(target);
      throw new UncheckedIOException("the files in " + target + " can't be written", e);
    } finally {
      dataset.end();
    }
    return new Made(target, made);
  }

  /** As {@code sha256sum} reads them. */
  private static void writeChecksums(Path target, List<DumpFile> made) throws IOException {
    var lines =
        made.stream()
            .map(file -> file.sha256().hexadecimal() + "  " + file.name() + "\n")
            .collect(Collectors.joining());
    Files.writeString(target.resolve(CHECKSUMS), lines, UTF_8);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("no files are made any more");
    }
  }

  /** Deletes the files; of those that are being made none begins any more. */
  @Override
  public void close() {
    closed = true;
    making.lock();
    try {
      delete(folder);
    } finally {
      making.unlock();
    }
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
