package org.innovationatlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts a program as a user would and waits for its end. */
record Command(Path folder, Map<String, String> environment) {
  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final long MINUTES = 2;

  /** What a program printed, and its exit code. */
  record Result(int code, String out, String err) {}

  static Command in(Path folder) {
    return new Command(folder, Map.of());
  }

  Command with(Map<String, String> variables) {
    return new Command(folder, variables);
  }

  Result run(String... words) throws IOException, InterruptedException {
    var out = Files.createTempFile("out", ".txt");
    var err = Files.createTempFile("err", ".txt");
    try {
      var process = start(List.of(words), out, err);
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError(List.of(words) + " did not end; it said " + Files.readString(err));
      }
      return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private Process start(List<String> words, Path out, Path err) throws IOException {
    var builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    // The first two make java say on standard error that it has picked them up.
    builder
        .environment()
        .keySet()
        .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "ATLAS_JAVA_OPTS"));
    builder.environment().putAll(environment);
    return builder.start();
  }
}
