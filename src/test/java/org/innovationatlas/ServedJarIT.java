package org.innovationatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job as a user runs it: the packaged jar, outside the checkout, asked over HTTP. */
class ServedJarIT {
  private static final String JAR = Path.of(System.getProperty("atlas.jar")).toString();
  private static final String PREFIX =
      "PREFIX inno: <https://w3id.org/innovation-atlas/ontology#> ";

  @TempDir private Path elsewhere;

  /** A server in a process of its own. */
  private record Served(Process process, BufferedReader out, List<String> printed)
      implements AutoCloseable {
    static Served start(Path folder, String... options) throws IOException {
      var words = new ArrayList<>(List.of(Command.JAVA, "-jar", JAR, "serve", "--port", "0"));
      words.addAll(List.of(options));
      var process =
          new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
      var reader =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      var printed = new ArrayList<String>();
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        printed.add(line);
        if (line.startsWith("Ready")) {
          return new Served(process, reader, printed);
        }
      }
      throw new AssertionError("the server ended: " + printed);
    }

    URI sparql() {
      return printed.stream()
          .filter(line -> line.startsWith("SPARQL"))
          .map(line -> URI.create(line.substring("SPARQL".length()).strip()))
          .findFirst()
          .orElseThrow();
    }

    String ask(String query) throws IOException, InterruptedException {
      var encoded = URLEncoder.encode(PREFIX + query, StandardCharsets.UTF_8);
      var request =
          HttpRequest.newBuilder(URI.create(sparql() + "?query=" + encoded))
              .header("Accept", "text/csv")
              .build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    /** Ends it as the system does, at which it has nothing to complain of. */
    @Override
    public void close() {
      process.toHandle().destroy(); // the process itself would close what it prints to
      assertThat(out.lines().filter(line -> line.contains("Exception"))).isEmpty();
      process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }
  }

  @Test
  void answersOverHttpFromThePackedAtlas() throws Exception {
    try (var served = Served.start(elsewhere)) {
      assertThat(served.ask("SELECT (COUNT(DISTINCT ?d) AS ?n) { ?d a inno:District }"))
          .isEqualTo("n\r\n16\r\n");
      assertThat(
              served.ask(
                  "SELECT (COUNT(DISTINCT ?p) AS ?n) { ?p a inno:Passage . GRAPH ?p { ?s ?q ?o } }"))
          .isEqualTo("n\r\n17\r\n");
    }
  }

  @Test
  void opensItsStoreAgainWithoutLoading() throws Exception {
    var question = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    String first;
    try (var served = Served.start(elsewhere, "--store", "store")) {
      first = served.ask(question);
      assertThat(served.printed().get(0)).startsWith("shanghai-2022: 17 passages");
    }
    try (var served = Served.start(elsewhere, "--store", "store")) {
      assertThat(served.printed().get(0))
          .isEqualTo("Opened store; nothing has changed since it was loaded.");
      assertThat(served.ask(question)).isEqualTo(first);
    }
  }

  @Test
  void saysInOneLineThatItsPortIsInUse() throws Exception {
    try (var served = Served.start(elsewhere)) {
      var port = Integer.toString(served.sparql().getPort());

      var second = Command.in(elsewhere).run(Command.JAVA, "-jar", JAR, "serve", "--port", port);

      assertThat(second.code()).isEqualTo(3);
      assertThat(second.err().lines().filter(line -> line.startsWith("atlas")))
          .containsExactly(
              "atlas serve: can't listen at 127.0.0.1 port "
                  + port
                  + " (Address already in use); stop what uses it, or name another with --port or"
                  + " --host");
    }
  }

  @Test
  void saysInOneLineThatItsStoreIsInUse() throws Exception {
    try (var served = Served.start(elsewhere, "--store", "store")) {
      assertThat(served.process().isAlive()).isTrue();

      var second =
          Command.in(elsewhere)
              .run(Command.JAVA, "-jar", JAR, "serve", "--port", "0", "--store", "store");

      assertThat(second.code()).isEqualTo(3);
      assertThat(second.err()).startsWith("atlas serve: store can't be opened").hasLineCount(1);
    }
  }
}
