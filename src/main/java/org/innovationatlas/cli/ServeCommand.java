package org.innovationatlas.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.innovationatlas.serve.AtlasServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
      names = "--port",
      defaultValue = "3030",
      description = "The port to listen at; 0 for any that is free. Default: ${DEFAULT-VALUE}")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "The address to listen at; 0.0.0.0 for every one. Default: ${DEFAULT-VALUE}")
  private String host;

  ServeCommand(Console console) {
    this.console = console;
    this.data = new ServedData(console);
  }

  @Override
  public Integer call() throws IOException {
    var dataset = data.dataset(facts.folders(), Optional.ofNullable(store));
    if (dataset.isEmpty()) {
      console.note("Nothing is served.");
      return ExitCode.DATA_HAS_PROBLEMS;
    }
    try (var server = start(dataset.get())) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, dataset.get())));
      console.result("SPARQL  " + server.sparql());
      console.result(String.format(Locale.ROOT, "Ready after %.1f s. Ctrl-C stops it.", uptime()));
      server.join();
    }
    return ExitCode.DONE;
  }

  private AtlasServer start(DatasetGraph dataset) throws IOException {
    try {
      return AtlasServer.start(dataset, host, port);
    } catch (BindException e) {
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

  private static void stop(AtlasServer server, DatasetGraph dataset) {
    server.close();
    dataset.close();
  }

  /** Seconds since the process started. */
  private static double uptime() {
    return ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
  }
}
