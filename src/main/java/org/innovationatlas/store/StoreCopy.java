package org.innovationatlas.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * A copy of a store that another process may have meanwhile. A server only reads its store but for
 * moments, so the files are copied until they were the same before and after.
 */
public final class StoreCopy {
  private static final int TRIES = 20;
  private static final long PAUSE_MILLISECONDS = 200;

  private StoreCopy() {}

  /**
   * Copies the store.
   *
   * @param folder the store
   * @param target where to, a folder that isn't there
   * @throws IOException when it can't be read or written, or changes all the time
   */
  public static void copy(Path folder, Path target) throws IOException {
    for (int i = 0; i < TRIES; i++) {
      Generations.delete(target);
      try {
        var before = state(folder);
        for (String name : before.keySet()) {
          var file = target.resolve(name);
          Files.createDirectories(file.getParent());
          Files.copy(folder.resolve(name), file, StandardCopyOption.COPY_ATTRIBUTES);
        }
        if (before.equals(state(folder))) {
          return;
        }
      } catch (NoSuchFileException e) {
        // a generation was replaced: once more
      }
      pause();
    }
    throw new IOException(folder + " changes all the time; back it up when it is at rest");
  }

  /** Deletes a copy, if it is there. */
  public static void delete(Path copy) throws IOException {
    Generations.delete(copy);
  }

  private static Map<String, String> state(Path folder) throws IOException {
    var state = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(StoreCopy::isOfStore).toList()) {
        state.put(
            folder.relativize(file).toString(),
            Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
    return state;
  }

  /** Locks are of the process that has them. */
  private static boolean isOfStore(Path file) {
    var name = file.getFileName().toString();
    return Files.isRegularFile(file) && !name.equals(StoreLock.FILE) && !name.equals("tdb.lock");
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("it was broken off", e);
    }
  }
}
