package org.innovationatlas.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** The disk on which a folder lies, and how much room it has. */
final class Disk {
  /** A write may fail while there are a few bytes, fewer than it needs. */
  private static final long FULL = 1L << 20;

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
      throw new IOException(folder + ": the disk is full; make room, or name a folder on another");
    }
  }

  /**
   * Looks whether it is for want of room that something could not be written; an {@link
   * InternalError} is how Java tells that of a file that is mapped into the memory.
   *
   * @throws IOException when it is
   */
  static void blame(Path folder, Throwable failure) throws IOException {
    try {
      new Disk(folder).require(FULL);
    } catch (IOException full) {
      full.addSuppressed(failure);
      throw full;
    }
  }
}
