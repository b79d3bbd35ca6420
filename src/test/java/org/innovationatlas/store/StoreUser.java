package org.innovationatlas.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Another process that takes a store, and has it until it is closed.
 *
 * @param process the process
 * @param said {@code taken}, or why it couldn't take it
 */
record StoreUser(Process process, String said) implements AutoCloseable {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();

  static StoreUser of(Path folder) throws IOException {
    var process =
        new ProcessBuilder(
                JAVA,
                "-cp",
                System.getProperty("java.class.path"),
                StoreUser.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return new StoreUser(process, String.valueOf(output.readLine()));
  }

  /** The process: takes the folder and waits to be killed. */
  public static void main(String[] folder) throws IOException {
    try {
      DiskStore.at(Path.of(folder[0]));
      System.out.println("taken");
    } catch (IOException e) {
      System.out.println(e.getMessage());
    }
    System.out.flush();
    int end = System.in.read();
    System.exit(end);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
  }
}
