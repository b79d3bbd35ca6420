package org.innovationatlas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts a new atlas. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    header = "Starts an atlas of your own: a folder that can be served at once.",
    description = {
      "",
      "Writes a small atlas of an invented city, with its report, to change step by step into one of your region:"
          + " docs/tutorial.md goes through it.",
      ""
    })
final class InitCommand implements Callable<Integer> {
  private static final String BASE = "https?://[^\\s<>\"{}|\\\\^`#?]+/";
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]*";

  private final Console console;

  @Parameters(paramLabel = "DIR", description = "The folder, new or empty.")
  private Path folder;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description =
          "What every IRI of the atlas begins with; ends in a slash. Default: https://example.org/DIR/")
  private @Nullable String base;

  @Spec private CommandSpec spec;

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    requireNew();
    var program = Invocation.of(System.getProperties());
    var files = Skeleton.write(folder, base(), program);
    files.forEach(file -> console.result(folder.resolve(file).toString()));
    console.note(
        "Serve it with: " + program + " serve --facts " + Invocation.word(folder.toString()));
    return ExitCode.DONE;
  }

  private void requireNew() throws IOException {
    if (Files.isDirectory(folder)) {
      try (var files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new ParameterException(
              spec.commandLine(),
              folder + " holds files already; name a folder that is new or empty");
        }
      }
    } else if (Files.exists(folder)) {
      throw new ParameterException(
          spec.commandLine(), folder + " is a file; name a folder that is new or empty");
    }
  }

  private String base() {
    if (base == null) {
      return "https://example.org/" + name() + "/";
    }
    if (!base.matches(BASE)) {
      throw new ParameterException(
          spec.commandLine(),
          "\""
              + base
              + "\" is not an http or https IRI that ends in a slash, like \"https://example.org/lumen/\"");
    }
    return base;
  }

  private String name() {
    var name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    if (!name.matches(NAME)) {
      throw new ParameterException(
          spec.commandLine(),
          "\"" + name + "\" can't stand in an IRI; name the base with --base IRI");
    }
    return name;
  }
}
