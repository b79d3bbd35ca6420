package org.innovationatlas.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The disk on which a folder lies, and how much room it has. */
final class Disk {
  /** A write may fail while there are a few bytes, fewer than it needs. */
  private static final long FULL = 1L << 20;

  /** What systems say; of a quota the room on the disk tells nothing. */
  private static final List<String> WANT_OF_ROOM =
      List.of("No space left on device", "Disk quota exceeded");

  private final Path folder;
  private final FileStore disk;

  Disk(Path folder) throws IOException {
    this.folder = folder;
    this.disk = Files.getFileStore(folder);
  }

  /**
   * Sees to it that there is room.
   *
   * @param bytes the least there must be
   * @throws IOException when there is less
   */
  void require(long bytes) throws IOException {
    if (disk.getUsableSpace() < bytes) {
      throw full(folder);
    }
  }

  /**
   * What to tell of a write that failed: that there is no room, where that is why. An {@link
   * InternalError} is how Java tells of a file that is mapped into memory and could not grow.
   *
   * @throws RuntimeException when the failure is one, and has nothing to do with the disk
   */
  static IOException told(Path folder, Throwable failure) {
    if (isForWantOfRoom(folder, failure)) {
      var full = full(folder);
      full.initCause(failure);
      return full;
    }
    if (failure instanceof RuntimeException unexpected) {
      throw unexpected;
    }
    return failure instanceof IOException told
        ? told
        : new IOException(folder + " can't be written: " + failure.getMessage(), failure);
  }

  private static boolean isForWantOfRoom(Path folder, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var message = String.valueOf(cause.getMessage());
      if (WANT_OF_ROOM.stream().anyMatch(message::contains)) {
        return true;
      }
    }
    try {
      return Files.getFileStore(folder).getUsableSpace() < FULL;
    } catch (IOException e) {
      failure.addSuppressed(e);
      return false;
    }
  }

  private static IOException full(Path folder) {
    return new IOException(folder + ": the disk is full; make room, or name a folder on another");
  }
}
