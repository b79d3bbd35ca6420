package org.innovationatlas.cli;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.innovationatlas.store.Difference;
import org.jspecify.annotations.Nullable;

/**
 * Follows the files of atlases: as soon as the system tells of a change and nothing more changes
 * for a moment, and every few seconds by the times of all files, since not every file system tells.
 */
final class Following implements AutoCloseable {
  private static final long QUIET_MILLISECONDS = 100;
  private static final int LONGEST_UNREST = 20;
  private static final long LEAST_PAUSE = TimeUnit.SECONDS.toMillis(2);

  /** To look at all files takes at most this part of the time. */
  private static final int PAUSES = 20;

  private final List<FollowedAtlas> atlases;
  private final Consumer<Difference> changes;
  private final Console console;
  private final WatchService watch;
  private final Map<WatchKey, FollowedAtlas> keys = new HashMap<>();
  private final Map<Path, Optional<FileState>> beside = new HashMap<>();
  private String failure = "";
  private final Thread thread = new Thread(this::follow, "atlas-watch");

  private Following(
      List<FollowedAtlas> atlases,
      Consumer<Difference> changes,
      Console console,
      WatchService watch)
      throws IOException {
    this.atlases = List.copyOf(atlases);
    this.changes = changes;
    this.console = console;
    this.watch = watch;
    for (FollowedAtlas atlas : atlases) {
      var key =
          atlas
              .folder()
              .register(
                  watch,
                  StandardWatchEventKinds.ENTRY_CREATE,
                  StandardWatchEventKinds.ENTRY_MODIFY,
                  StandardWatchEventKinds.ENTRY_DELETE);
      keys.put(key, atlas);
      for (Path file : atlas.besideDocuments()) {
        beside.put(file, FileState.of(file));
      }
    }
  }

  /**
   * Follows the atlases from now on, beside the caller.
   *
   * @param changes takes every change that was made in the dataset
   * @param console prints what fails
   * @throws IOException when a folder can't be watched
   */
  static Following of(List<FollowedAtlas> atlases, Consumer<Difference> changes, Console console)
      throws IOException {
    var watch = FileSystems.getDefault().newWatchService();
    try {
      var following = new Following(atlases, changes, console, watch);
      following.thread.setDaemon(true);
      following.thread.start();
      return following;
    } catch (IOException e) {
      watch.close();
      throw e;
    }
  }

  private void follow() {
    try {
      for (FollowedAtlas atlas : atlases) {
        trying(atlas::begin);
      }
      while (true) {
        long start = System.nanoTime();
        atlases.forEach(atlas -> trying(() -> atlas.update().ifPresent(changes)));
        trying(this::lookBeside);
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        untilNextLook(Math.max(LEAST_PAUSE, took * PAUSES));
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      // it is closed
    }
  }

  private void untilNextLook(long milliseconds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
    for (long left = milliseconds;
        left > 0;
        left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
      var told = told(left);
      for (var one : told.entrySet()) {
        trying(() -> one.getKey().update(one.getValue()).ifPresent(changes));
      }
    }
  }

  /** The files that changed, once they have come to rest. */
  private Map<FollowedAtlas, Set<Path>> told(long milliseconds) throws InterruptedException {
    var told = new HashMap<FollowedAtlas, Set<Path>>();
    var key = watch.poll(milliseconds, TimeUnit.MILLISECONDS);
    for (int i = 0; key != null && i < LONGEST_UNREST; i++) {
      note(key, told);
      key = watch.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
    }
    note(key, told);
    return told;
  }

  private void note(@Nullable WatchKey key, Map<FollowedAtlas, Set<Path>> told) {
    var atlas = key == null ? null : keys.get(key);
    if (key == null || atlas == null) {
      return;
    }
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.context() instanceof Path name) {
        told.computeIfAbsent(atlas, absent -> new HashSet<>()).add(atlas.folder().resolve(name));
      }
    }
    key.reset();
  }

  private void lookBeside() throws IOException {
    for (Path file : List.copyOf(beside.keySet())) {
      var now = FileState.of(file);
      if (!now.equals(beside.put(file, now))) {
        console.note(
            file
                + " has changed, which is not followed; check it and start the server again to serve it");
      }
    }
  }

  /** What may fail. */
  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  /** A file that can't be read now, or a full disk, is no reason not to go on. */
  private void trying(Step step) {
    try {
      step.run();
      failure = "";
    } catch (IOException | RuntimeException e) {
      var now = String.valueOf(e.getMessage());
      if (!now.equals(failure)) {
        console.note(
            "atlas serve: " + now + "; what is served stays as it is, and it is tried again");
      }
      failure = now;
    }
  }

  @Override
  public void close() {
    try {
      watch.close();
      thread.join();
    } catch (IOException e) {
      console.note("atlas serve: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
