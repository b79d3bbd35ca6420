package org.innovationatlas.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.graph.QuadOrder;
import org.innovationatlas.graph.RdfFormat;
import org.innovationatlas.graph.RdfOutput;
import org.innovationatlas.serve.AtlasServer;
import org.innovationatlas.serve.Settings;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.dump.DumpFormat;
import org.innovationatlas.serve.dump.Dumps;
import org.innovationatlas.serve.http.PublicRoot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Loads atlases, checks them and serves them. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    header = "Loads the atlases, checks them and serves them until it is stopped.",
    description = {
      "",
      "Answers SPARQL 1.1 queries at /sparql. The default graph is the union of all named graphs; the graph of a"
          + " passage says what that passage states. Takes no updates.",
      ""
    })
final class ServeCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;
  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final Console console;
  private final ServedData data;

  @Mixin private FactsOption facts;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description =
          "Keep the graph in this folder (TDB2) instead of in memory; opened without loading when nothing changed.")
  private @Nullable Path store;

  @Option(
      names = "--watch",
      description =
          "Follow the documents of the --facts folders: what changes on disk is checked and served while the server runs.")
  private boolean watch;

  @Option(
      names = "--port",
      defaultValue = "3030",
      description = "The port to listen at; 0 for any that is free. Default: ${DEFAULT-VALUE}")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "The address to listen at; 0.0.0.0 for every one. Default: ${DEFAULT-VALUE}")
  private String host;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description =
          "The address by which clients know the server, where a proxy stands before it. Default: the one that they ask.")
  private @Nullable URI publicUrl;

  @Mixin private GuardOptions guard;

  @Spec private CommandSpec spec;

  ServeCommand(Console console) {
    this.console = console;
    this.data = new ServedData(console, console::note);
  }

  @Override
  public Integer call() throws IOException {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port takes a number from 0 to " + HIGHEST_PORT + ", not " + port);
    }
    if (watch && !facts.isNamed()) {
      throw new ParameterException(
          spec.commandLine(),
          "--watch follows folders that --facts names; the packed atlases don't change");
    }
    var before =
        watch ? Optional.of(new WatchedFolders(facts.folders())) : Optional.<WatchedFolders>empty();
    var dataset =
        facts.isNamed() || store != null
            ? data.dataset(facts.folders(), Optional.ofNullable(store))
            : data.packed();
    if (dataset.isEmpty()) {
      console.note("Nothing is served.");
      return ExitCode.DATA_HAS_PROBLEMS;
    }
    try (var served = dataset.get()) {
      var content = data.content(served);
      try (var dumps = Dumps.of(content, ServeCommand::write);
          var server = start(content, dumps)) {
        console.result("Home    " + server.root());
        console.result("SPARQL  " + server.sparql());
        console.result(
            String.format(Locale.ROOT, "Ready after %.1f s. Ctrl-C stops it.", uptime()));
        var description = new Redescription(content, served, dumps, server.beside());
        description.begin();
        var following = new ArrayList<Following>();
        if (before.isPresent()) {
          following.add(before.get().follow(content, served, description, console));
        }
        Runtime.getRuntime()
            .addShutdownHook(new Thread(() -> stop(server, following, dumps, served)));
        server.join();
      }
    }
    return ExitCode.DONE;
  }

  static void write(List<Quad> quads, String base, DumpFormat format, OutputStream out) {
    new RdfOutput(base, RdfFormat.valueOf(format.name())).write(QuadOrder.sorted(quads), out);
  }

  private AtlasServer start(Content content, Dumps dumps) throws IOException {
    try {
      var root = new PublicRoot(Optional.ofNullable(publicUrl));
      var settings = Settings.of(root, host, port);
      return AtlasServer.start(content, dumps, guard.settings(settings, console.streams().err()));
    } catch (IOException e) {
      throw new IOException(
          "can't listen at "
              + host
              + " port "
              + port
              + " ("
              + e.getMessage()
              + "); stop what uses it, or name another with --port or --host",
          e);
    }
  }

  private static void stop(
      AtlasServer server, List<Following> following, Dumps dumps, Served served) {
    following.forEach(Following::close);
    server.drain(DRAIN);
    dumps.close();
    served.close();
  }

  /** Seconds since the process started. */
  private static double uptime() {
    return ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
  }
}
