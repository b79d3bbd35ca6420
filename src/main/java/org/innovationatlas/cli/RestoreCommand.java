package org.innovationatlas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.store.Backup;
import org.innovationatlas.store.DiskStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a store what it was when it was backed up. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    header = "Makes a store what it was when it was backed up.",
    description = {
      "",
      "The file is verified as a whole before anything is changed, and takes the place of what the store holds only"
          + " once it is loaded. The store must not be in use. serve opens it as it is while the facts are those that it"
          + " was loaded from, and loads them anew otherwise.",
      ""
    })
final class RestoreCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      required = true,
      description = "The store's folder; it is made where it isn't there.")
  private Path store;

  @Parameters(paramLabel = "FILE", description = "The file that backup wrote.")
  private Path file;

  RestoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    var backup = Backup.verified(file);
    try (var open = DiskStore.at(store)) {
      try (var writing = new IndexProgress(console)) {
        open.load(backup.fingerprint(), target -> quads(backup, target), writing, loaded -> true);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    console.note("Restored " + store + " from " + file);
    return ExitCode.DONE;
  }

  private static void quads(Backup backup, Consumer<Quad> target) {
    try {
      backup.quads(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
