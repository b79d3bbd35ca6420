package org.innovationatlas.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    return start(folder.toString());
  }

  /** One that goes on replacing the graph of a passage. */
  static StoreUser replacing(Path folder) throws IOException {
    return start(folder.toString(), "replacing");
  }

  private static StoreUser start(String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(JAVA, "-cp", System.getProperty("java.class.path"), StoreUser.class.getName()));
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return new StoreUser(process, String.valueOf(output.readLine()));
  }

  /** The process: takes the folder and waits to be killed. */
  public static void main(String[] arguments) throws IOException {
    try {
      var store = DiskStore.at(Path.of(arguments[0]));
      if (arguments.length > 1) {
        replace(store);
      }
      System.out.println("taken");
    } catch (IOException e) {
      System.out.println(e.getMessage());
    }
    System.out.flush();
    int end = System.in.read();
    System.exit(end);
  }

  private static void replace(DiskStore store) throws IOException {
    Quads.load(store, "0", ReplacementTest.passage(0)::forEach);
    for (int i = 1; ; i++) {
      store.replace(
          "" + i,
          List.of(Quads.pattern("g * * *")),
          ReplacementTest.passage(i),
          difference -> true);
      if (i == 20) {
        System.out.println("replacing");
        System.out.flush();
      }
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
  }
}
