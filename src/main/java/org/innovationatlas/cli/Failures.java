package org.innovationatlas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
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
      Exception failure, CommandLine commandLine, ParseResult parsed) throws Exception {
    if (!isOfEnvironment(failure)) {
      throw failure; // a defect of the program: its stack trace helps to mend it
    }
    console.note("atlas " + commandLine.getCommandName() + ": " + message(failure));
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
    var cause =
        failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null
            ? unchecked.getCause()
            : failure;
    var message = String.valueOf(cause.getMessage());
    if (cause instanceof NoSuchFileException) {
      return message + ": there is no such file or folder";
    }
    if (cause instanceof AccessDeniedException) {
      return message + ": it may not be read or written; change its permissions or name another";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return message + ": a file of this name is in the way";
    }
    return cause instanceof BindException || cause.getMessage() != null
        ? message
        : cause.getClass().getSimpleName();
  }
}
