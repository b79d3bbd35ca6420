package org.innovationatlas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what keeps a command from its work into a line on standard error and an exit code. */
final class Failures implements IExecutionExceptionHandler {
  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parsed) {
    if (isOfEnvironment(failure)) {
      console.note("atlas " + commandLine.getCommandName() + ": " + message(failure));
    } else {
      console.note(
          "atlas " + commandLine.getCommandName() + ": a defect of the program, please report it:");
      failure.printStackTrace(console.streams().err());
    }
    return ExitCode.ENVIRONMENT_FAILED;
  }

  private static boolean isOfEnvironment(Exception failure) {
    return failure instanceof IOException
        || failure instanceof UncheckedIOException
        || failure instanceof RuntimeIOException
        || failure instanceof HttpException
        || failure instanceof QueryExceptionHTTP;
  }

  private static String message(Exception failure) {
    Throwable cause =
        failure instanceof UncheckedIOException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    var message = String.valueOf(cause.getMessage());
    if (cause instanceof NoSuchFileException) {
      return message + ": there is no such file or folder";
    }
    if (cause instanceof AccessDeniedException) {
      return message + ": it may not be read or written; change its permissions or name another";
    }
    return cause instanceof FileAlreadyExistsException
        ? message + ": a file of this name is in the way"
        : message;
  }
}
