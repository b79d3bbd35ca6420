package org.innovationatlas.cli;

import java.io.File;
import java.util.Properties;

/** How the program was called, so that what it tells the user to type works as it is told. */
final class Invocation {
  /** The property by which the script names itself, as the user typed it. */
  static final String SCRIPT = "atlas.command";

  private Invocation() {}

  /**
   * The beginning of a command line that calls the program again from the same folder.
   *
   * @param system the properties of the Java that runs
   */
  static String of(Properties system) {
    var script = system.getProperty(SCRIPT, "");
    if (!script.isEmpty()) {
      return word(script);
    }
    var path = system.getProperty("java.class.path", "");
    return path.endsWith(".jar") && !path.contains(File.pathSeparator)
        ? "java -jar " + word(path)
        : "atlas";
  }

  /** A text as one word of a POSIX shell. */
  static String word(String text) {
    return text.matches("[\\p{L}\\p{N}_./:@%+=,-]+")
        ? text
        : "'" + text.replace("'", "'\\''") + "'";
  }
}
