package org.innovationatlas.cli;

import java.io.PrintStream;
import org.innovationatlas.model.Problem;
import org.innovationatlas.text.Counted;

/** Prints problems as they are met, each on a line, and at the end how many they are. */
final class ProblemLines {
  private final PrintStream to;
  private int count;

  ProblemLines(PrintStream to) {
    this.to = to;
  }

  void print(Problem problem) {
    to.println(problem);
    count++;
  }

  /** Prints the number, if it isn't none, and says so. */
  boolean end() {
    if (count > 0) {
      to.println(Counted.of(count, "problem") + ".");
    }
    to.flush();
    return count > 0;
  }
}
