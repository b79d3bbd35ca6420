package org.innovationatlas.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/**
 * A TDB2 dataset in a folder. The folder holds one generation of the data, in a folder named by its
 * fingerprint, and the file {@code current} with that name; a new generation is loaded beside the
 * old one and takes its place only when it is whole, so that neither a bad input nor a lost process
 * harms a store.
 */
public final class DiskStore {
  private static final String CURRENT = "current";
  private static final String GENERATION = "generation-";

  private final Path folder;

  public DiskStore(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the dataset if it was loaded from what has the fingerprint.
   *
   * @param fingerprint tells inputs apart: lower-case hexadecimal digits
   * @throws IOException when the folder can't be read
   */
  public Optional<DatasetGraph> open(String fingerprint) throws IOException {
    var current = folder.resolve(CURRENT);
    var generation = folder.resolve(GENERATION + fingerprint);
    boolean unchanged =
        Files.isRegularFile(current)
            && Files.readString(current).strip().equals(generation.getFileName().toString())
            && Files.isDirectory(generation);
    return unchanged ? Optional.of(connect(generation)) : Optional.empty();
  }

  /**
   * Loads a new generation, opens it and removes the one before.
   *
   * @param fingerprint of what is loaded
   * @param quads hands its argument every quad to load
   * @throws IOException when the folder can't be written, or holds something that is no store
   */
  public DatasetGraph load(String fingerprint, Consumer<Consumer<Quad>> quads) throws IOException {
    requireStore();
    Files.createDirectories(folder);
    var generation = folder.resolve(GENERATION + fingerprint);
    delete(generation);
    Files.createDirectory(generation);
    var dataset = connect(generation);
    dataset.begin(TxnType.WRITE);
    try {
      quads.accept(dataset::add);
      dataset.commit();
    } catch (RuntimeException e) {
      dataset.abort();
      throw e;
    } finally {
      dataset.end();
    }
    var current = folder.resolve(CURRENT);
    var next = folder.resolve(CURRENT + ".new");
    Files.writeString(next, generation.getFileName() + "\n", StandardCharsets.UTF_8);
    Files.move(next, current, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    removeOthers(generation);
    return dataset;
  }

  private DatasetGraph connect(Path generation) throws IOException {
    try {
      var dataset = DatabaseMgr.connectDatasetGraph(generation.toString());
      dataset.getContext().setTrue(TDB2.symUnionDefaultGraph);
      return dataset;
    } catch (RuntimeException e) { // Jena has several for a folder that is locked or damaged
      throw new IOException(
          folder
              + " can't be opened as a store ("
              + e.getMessage()
              + "); stop the process that uses it, or name another folder",
          e);
    }
  }

  /** A folder of something else is left alone. */
  private void requireStore() throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder + " is a file; --store takes a folder");
    }
    if (Files.isDirectory(folder) && !Files.exists(folder.resolve(CURRENT))) {
      try (var content = Files.list(folder)) {
        boolean foreign =
            content.anyMatch(path -> !path.getFileName().toString().startsWith(GENERATION));
        if (foreign) {
          throw new IOException(
              folder + " holds files that are no store; name an empty folder or a new one");
        }
      }
    }
  }

  private void removeOthers(Path kept) throws IOException {
    try (var content = Files.list(folder)) {
      for (Path path : content.toList()) {
        if (path.getFileName().toString().startsWith(GENERATION) && !path.equals(kept)) {
          delete(path);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path directory, @org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
