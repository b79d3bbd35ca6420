package org.innovationatlas.cli;

/** What a command's exit code says. */
final class ExitCode {
  static final int DONE = 0;
  static final int DATA_HAS_PROBLEMS = 1;
  static final int WRONG_USAGE = 2;
  static final int ENVIRONMENT_FAILED = 3;

  private ExitCode() {}
}
