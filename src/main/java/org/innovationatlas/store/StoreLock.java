package org.innovationatlas.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right to use a store's folder, which one user has at a time: a lock on a file in it. */
final class StoreLock implements AutoCloseable {
  static final String FILE = "lock";

  // The system locks for the process as a whole: closing a second channel to the file would end the
  // lock of the first, so the process itself has to know what it holds.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path realFolder;
  private final FileChannel channel;

  private StoreLock(Path realFolder, FileChannel channel) {
    this.realFolder = realFolder;
    this.channel = channel;
  }

  /**
   * Takes the lock, which lasts until it is closed or the process ends.
   *
   * @throws IOException when another has it, or the file can't be written
   */
  static StoreLock take(Path folder) throws IOException {
    var realFolder = folder.toRealPath();
    if (!HELD.add(realFolder)) {
      throw new StoreInUse(folder);
    }
    try {
      return new StoreLock(realFolder, lock(folder));
    } catch (IOException e) {
      HELD.remove(realFolder);
      throw e;
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    var channel =
        FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw new StoreInUse(folder);
      }
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public synchronized void close() {
    if (!channel.isOpen()) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD.remove(realFolder);
    }
  }
}
