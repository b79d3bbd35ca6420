package org.innovationatlas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the program starts: lists the commands. */
@Command(
    name = "atlas",
    header = "Turns reports into an open knowledge graph, every fact with the words that state it.",
    description = {
      "",
      "The way of a fact: JSON documents in facts/, one for each passage of a report, are read and checked,"
          + " mapped to RDF, and served as SPARQL.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 the data has problems, 2 wrong usage, 3 the environment failed.",
      "",
      "Start here:",
      "  atlas serve                                  serve the packed atlases",
      "  atlas query queries/districts.rq             ask a question",
      "  atlas init my-city                           start an atlas of your own",
      "  atlas check --facts FOLDER --report FILE     check facts that you wrote",
      "  atlas help COMMAND                           what a command does and takes"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false)
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(Streams.ofProcess(), args));
  }

  /** Runs a command and gives its exit code. */
  static int run(Streams streams, String... args) {
    var console = new Console(streams);
    var commandLine =
        new CommandLine(new Main())
            .addSubcommand(new ServeCommand(console))
            .addSubcommand(new BuildCommand(console))
            .addSubcommand(new CheckCommand(console))
            .addSubcommand(new QueryCommand(console))
            .addSubcommand(new LinkCommand(console, Clock.systemUTC()))
            .addSubcommand(new InitCommand(console))
            .addSubcommand(new LoadCommand(console))
            .addSubcommand(new CompactCommand(console))
            .addSubcommand(new BackupCommand(console))
            .addSubcommand(new RestoreCommand(console))
            .addSubcommand(new HelpCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true)
            .setOut(new PrintWriter(streams.out(), true, UTF_8))
            .setErr(new PrintWriter(streams.err(), true, UTF_8));
    commandLine.setExecutionExceptionHandler(new Failures(console));
    commandLine.setParameterExceptionHandler(new WrongUsage(console));
    int code = commandLine.execute(args);
    if (streams.out().checkError()) {
      console.note("atlas: standard output can't be written; nothing more was done");
      return ExitCode.ENVIRONMENT_FAILED;
    }
    return code;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing a command");
  }

  /** The version that the build wrote into the jar's manifest. */
  static final class Version implements IVersionProvider {
    static String text() {
      return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
          .orElse("(not packaged)");
    }

    @Override
    public String[] getVersion() {
      return new String[] {"atlas " + text()};
    }
  }
}
