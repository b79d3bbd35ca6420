package org.innovationatlas.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments of a command, and where to read about them. */
final class WrongUsage implements IParameterExceptionHandler {
  private final Console console;

  WrongUsage(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    console.note(command.getCommandSpec().qualifiedName() + ": " + failure.getMessage());
    UnmatchedArgumentException.printSuggestions(failure, command.getErr());
    console.note("See " + command.getCommandSpec().qualifiedName() + " --help.");
    return ExitCode.WRONG_USAGE;
  }
}
