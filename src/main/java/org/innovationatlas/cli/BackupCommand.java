package org.innovationatlas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.innovationatlas.store.Backup;
import org.innovationatlas.store.DiskStore;
import org.innovationatlas.store.StoreCopy;
import org.innovationatlas.store.StoreInUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a store to one file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    header = "Writes a store to one file.",
    description = {
      "",
      "The store may be in use: a server goes on answering from it, and the file holds what it held at one moment."
          + " That takes room for a copy in the folder of the file meanwhile. The file is gzipped N-Quads with a"
          + " checksum.",
      ""
    })
final class BackupCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      required = true,
      description = "The store's folder, as serve --store has it.")
  private Path store;

  @Parameters(paramLabel = "FILE", description = "The file to write, such as atlas.nq.gz.")
  private Path file;

  BackupCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (var open = DiskStore.existing(store)) {
      write(open);
    } catch (StoreInUse e) {
      writeCopy();
    }
    console.note("Backed up " + store + " to " + file);
    return ExitCode.DONE;
  }

  private void writeCopy() throws IOException {
    var target = file.toAbsolutePath().resolveSibling(file.getFileName() + ".copy");
    try {
      StoreCopy.copy(store, target);
      try (var copy = DiskStore.at(target)) {
        write(copy);
      }
    } finally {
      StoreCopy.delete(target);
    }
  }

  private void write(DiskStore open) throws IOException {
    Backup.write(open.current(), open.fingerprint(), file);
  }
}
