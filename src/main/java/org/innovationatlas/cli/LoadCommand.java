package org.innovationatlas.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.read.AtlasReader;
import org.innovationatlas.store.RemoteStore;
import org.innovationatlas.text.Counted;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sends atlases to another store. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    header = "Sends the atlases to any store that takes SPARQL 1.1 updates.",
    description = {
      "",
      "The facts are sent while they are read, some documents in each request; each document is checked by itself, and"
          + " one with problems is left out. A passage takes the place of what the store has of it. Reference data, links"
          + " and the ontology are sent too.",
      "",
      "  atlas load --to http://localhost:3031/atlas/update                   Fuseki",
      "  atlas load --to http://localhost:7878/update                         Oxigraph",
      "  atlas load --to http://localhost:8080/rdf4j-server/repositories/atlas/statements",
      ""
    })
final class LoadCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private FactsOption facts;

  @Option(
      names = "--to",
      paramLabel = "URL",
      required = true,
      description = "Where the store takes SPARQL updates.")
  private URI to;

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description =
          "Note in this file how far the load is. If it is broken off, the same command goes on from there; when all is"
              + " sent, the file is deleted.")
  private @Nullable Path resume;

  @Spec private CommandSpec spec;

  LoadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    requireAddress();
    var problems = new ProblemLines(console.streams().err());
    List<Path> folders = facts.folders();
    var atlases = new ArrayList<Atlas>();
    for (Path folder : folders) {
      new AtlasReader(problems::print).read(folder).ifPresent(atlases::add);
    }
    var what = resume == null ? "" : LoadedFrom.of(folders).fingerprint() + " " + to;
    var load =
        new RemoteLoad(
            new RemoteStore(to),
            new LoadState(Optional.ofNullable(resume), what),
            problems::print,
            console.streams().err());
    try {
      load.load(atlases);
    } catch (IOException e) {
      throw new IOException(e.getMessage() + "; " + goOn(load.sent()), e);
    }
    console.note("Sent " + Counted.of(load.sent(), "document") + " to " + to);
    return problems.end() ? ExitCode.DATA_HAS_PROBLEMS : ExitCode.DONE;
  }

  private void requireAddress() {
    if (!List.of("http", "https").contains(String.valueOf(to.getScheme()).toLowerCase(Locale.ROOT))
        || to.getHost() == null) {
      throw new ParameterException(
          spec.commandLine(),
          "--to: \""
              + to
              + "\" is no http or https URL; give where the store takes SPARQL updates, like http://localhost:7878/update");
    }
  }

  private String goOn(long sent) {
    return Counted.of(sent, "document")
        + (sent == 1 ? " was" : " were")
        + " sent"
        + (resume == null
            ? "; started again it begins anew: only with --resume FILE from the start it would go on from there"
            : "; start it again with --resume " + resume + " and it goes on from there");
  }
}
