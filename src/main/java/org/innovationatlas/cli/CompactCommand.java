package org.innovationatlas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.innovationatlas.store.DiskStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a store small again. */
@Command(
    name = "compact",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    header = "Gives back the room on the disk that replaced facts took in a store.",
    description = {
      "",
      "A store that is never changed in place has none to give back. It must not be in use; while it is compacted it"
          + " takes the room of both, the old and the new.",
      ""
    })
final class CompactCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      required = true,
      description = "The store's folder, as serve --store has it.")
  private Path store;

  CompactCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (var open = DiskStore.existing(store)) {
      open.compact();
    }
    console.note("Compacted " + store);
    return ExitCode.DONE;
  }
}
