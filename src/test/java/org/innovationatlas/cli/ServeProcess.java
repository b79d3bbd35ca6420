package org.innovationatlas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The command {@code serve} in a process of its own, and a client that asks it. */
final class ServeProcess implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Process process;
  private final URI root;
  private final List<String> said = new CopyOnWriteArrayList<>();

  private ServeProcess(Process process) throws IOException {
    this.process = process;
    var listening = new Thread(this::listen, "what serve says");
    listening.setDaemon(true);
    listening.start();
    var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    var home = String.valueOf(out.readLine());
    if (!home.startsWith("Home")) {
      process.destroyForcibly();
      throw new AssertionError("serve said " + home + " and " + said);
    }
    this.root = URI.create(home.replaceFirst("Home +", ""));
  }

  /** Starts the command with arguments, at any port. */
  static ServeProcess with(Object... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0"));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return new ServeProcess(new ProcessBuilder(command).start());
  }

  private void listen() {
    try {
      new BufferedReader(new InputStreamReader(process.getErrorStream(), UTF_8))
          .lines()
          .forEach(said::add);
    } catch (UncheckedIOException e) {
      // it has ended
    }
  }

  /** What it has said on standard error. */
  List<String> said() {
    return said;
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(root.resolve(path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  /** The answer to a query as CSV, without its head. */
  List<String> rows(String query) throws IOException, InterruptedException {
    var answer = get("sparql?query=" + URLEncoder.encode(query, UTF_8), "Accept", "text/csv");
    return answer.body().lines().skip(1).toList();
  }

  /** Waits until something holds. */
  void await(String what, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      boolean ended = process.waitFor(20, TimeUnit.MILLISECONDS);
      if (ended || System.nanoTime() > end) {
        throw new AssertionError("not within " + PATIENCE + ": " + what + "; it said " + said);
      }
    }
  }

  /** Ends it as the system does. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }
}
