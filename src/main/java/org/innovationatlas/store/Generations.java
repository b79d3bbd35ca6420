package org.innovationatlas.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The generations in a store's folder, and the file that says in its first line which of them is
 * the current one and in its second what that holds.
 */
final class Generations {
  private static final String CURRENT = "current";
  private static final String NEXT = "current.new";
  private static final String GENERATION = "generation-";
  private static final String UNKNOWN = "unknown";

  private final Path folder;

  Generations(Path folder) {
    this.folder = folder;
  }

  /** Makes the folder; one of something else is left alone. */
  void prepare() throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder + " is a file; --store takes a folder");
    }
    Files.createDirectories(folder);
    if (isThere()) {
      return;
    }
    try (var content = Files.list(folder)) {
      if (!content.allMatch(Generations::isOfAStore)) {
        throw new IOException(
            folder + " holds files that are no store; name an empty folder or a new one");
      }
    }
  }

  /** Whether the folder is a store to which something was loaded. */
  boolean isThere() {
    return Files.exists(folder.resolve(CURRENT));
  }

  private static boolean isOfAStore(Path path) {
    return isGeneration(path)
        || Set.of(NEXT, StoreLock.FILE, StoreVersion.FILE).contains(path.getFileName().toString());
  }

  private static boolean isGeneration(Path path) {
    return path.getFileName().toString().startsWith(GENERATION);
  }

  /** Removes what a process left behind that was lost: all but the current generation. */
  void tidy() throws IOException {
    var current = current();
    if (current.isEmpty() && Files.exists(folder.resolve(CURRENT))) {
      throw new IOException(
          folder.resolve(CURRENT)
              + " names no generation that is there; put it right by hand, or restore a backup to another folder");
    }
    Files.deleteIfExists(folder.resolve(NEXT));
    deleteAllBut(current);
  }

  private void deleteAllBut(Optional<Path> kept) throws IOException {
    try (var content = Files.list(folder)) {
      for (Path path : content.filter(Generations::isGeneration).toList()) {
        if (kept.filter(path::equals).isEmpty()) {
          delete(path);
        }
      }
    }
  }

  /** The current generation, if there is one. */
  Optional<Path> current() throws IOException {
    return currentLines().stream().findFirst().map(folder::resolve).filter(Files::isDirectory);
  }

  /** The current generation, if it holds what has the fingerprint. */
  Optional<Path> current(String fingerprint) throws IOException {
    return currentLines().stream().skip(1).findFirst().filter(fingerprint::equals).isPresent()
        ? current()
        : Optional.empty();
  }

  private List<String> currentLines() throws IOException {
    var current = folder.resolve(CURRENT);
    return Files.isRegularFile(current) ? Files.readAllLines(current) : List.of();
  }

  /** What the current generation was loaded from. */
  Optional<String> fingerprint() throws IOException {
    return currentLines().stream().skip(1).findFirst();
  }

  /** An empty folder for a generation, beside the current one. */
  Path create(String fingerprint) throws IOException {
    var generation = folder.resolve(GENERATION + fingerprint);
    if (current().filter(generation::equals).isPresent()) {
      generation = folder.resolve(GENERATION + fingerprint + "-again");
    }
    delete(generation);
    return Files.createDirectory(generation);
  }

  /** Makes the generation the current one and removes the others. */
  void swap(Path generation, String fingerprint) throws IOException {
    write(generation, fingerprint);
    deleteAllBut(Optional.of(generation));
  }

  /** Says that the current generation is about to be changed: until it is described again. */
  void changing() throws IOException {
    write(current().orElseThrow(), UNKNOWN);
  }

  /** Says what the current generation holds now. */
  void changed(String fingerprint) throws IOException {
    write(current().orElseThrow(), fingerprint);
  }

  private void write(Path generation, String fingerprint) throws IOException {
    var next = folder.resolve(NEXT);
    try (var file = FileChannel.open(next, CREATE, TRUNCATE_EXISTING, WRITE)) {
      var lines = generation.getFileName() + "\n" + fingerprint + "\n";
      file.write(UTF_8.encode(lines));
      file.force(true); // before it takes the place of the old one, whatever becomes of the power
    }
    Files.move(
        next,
        folder.resolve(CURRENT),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  static void delete(Path folder) throws IOException {
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
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
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
