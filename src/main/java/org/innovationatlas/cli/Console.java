package org.innovationatlas.cli;

import java.io.PrintStream;
import java.util.Collection;
import org.innovationatlas.model.Problem;

/** Prints what commands have to say. */
final class Console {
  private final Streams streams;

  Console(Streams streams) {
    this.streams = streams;
  }

  Streams streams() {
    return streams;
  }

  /** A line of the result. */
  void result(String line) {
    print(streams.out(), line);
  }

  /** A line about the result or the way to it. */
  void note(String line) {
    print(streams.err(), line);
  }

  /** The problems, each on a line, and how many they are. */
  void problems(Collection<Problem> problems, PrintStream to) {
    var lines = new ProblemLines(to);
    problems.forEach(lines::print);
    lines.end();
  }

  private static void print(PrintStream to, String line) {
    to.println(line);
    to.flush();
  }
}
