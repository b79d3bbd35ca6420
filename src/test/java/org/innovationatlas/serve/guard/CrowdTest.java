package org.innovationatlas.serve.guard;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.serve.TestServer;
import org.innovationatlas.store.MemoryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More queries at once than the server runs, and clients that leave or dawdle. */
class CrowdTest {
  private static final String RUNNING = "atlas_queries_running";
  private static final String ENDLESS = "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?z) }";
  private static final String LONG = "SELECT * { ?a ?b ?c . ?d ?e ?f }";

  private TestServer server;
  private DatasetGraph dataset;

  @BeforeEach
  void start() throws IOException {
    var node = NodeFactory.createURI("https://example.org/s");
    dataset =
        MemoryStore.load(
            target ->
                IntStream.range(0, 1000)
                    .mapToObj(i -> NodeFactory.createLiteralString("o" + i))
                    .forEach(object -> target.accept(new Quad(node, node, node, object))));
    var limits =
        Limits.ofMachine()
            .withAtOnce(4)
            .withWaiting(1, Duration.ofMillis(100))
            .withRows(Long.MAX_VALUE);
    var settings = TestServer.settings().withLimits(limits).withSlowest(Duration.ofMillis(500));
    server = TestServer.of(TestServer.content(dataset), settings);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Socket ask(String query) throws IOException {
    var socket = server.connect();
    var path = "/sparql?query=" + TestServer.encode(query);
    socket
        .getOutputStream()
        .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(US_ASCII));
    return socket;
  }

  private static String post(String header, String type, String body) {
    return "POST /sparql HTTP/1.1\r\nHost: x\r\n"
        + header
        + "\r\nContent-Type: "
        + type
        + "\r\n\r\n"
        + body;
  }

  @Test
  void tellsWhoComesTooManyToComeAgain() throws Exception {
    var crowd = new ArrayList<Socket>();
    for (int i = 0; i < 4; i++) {
      crowd.add(ask(ENDLESS + "# " + i));
    }
    server.await(RUNNING, 4);

    var answer = server.query("ASK {}");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(TestServer.header(answer, "Retry-After")).isEqualTo("5");
    assertThat(server.get("health").statusCode()).isEqualTo(200);
    for (Socket socket : crowd) {
      socket.close();
    }
    server.await(RUNNING, 0);
    assertThat(server.query("ASK {}").statusCode()).isEqualTo(200);
  }

  @Test
  void servesOthersWhileManyQueriesWait() throws Exception {
    server.close();
    var limits = Limits.ofMachine().withAtOnce(4).withWaiting(64, Duration.ofMinutes(1));
    server = TestServer.of(dataset, limits);
    var crowd = new ArrayList<Socket>();
    for (int i = 0; i < 60; i++) {
      crowd.add(ask(ENDLESS + "# " + i));
    }

    var page =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                server.await(RUNNING, 2); // half of the places are for queries that end soon
                return server.get("openapi.json").statusCode();
              } catch (Exception e) {
                throw new CompletionException(e);
              }
            });

    assertThat(page).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(200);
    for (Socket socket : crowd) {
      socket.close();
    }
  }

  @Test
  void stopsTheQueryOfAClientThatLeft() throws Exception {
    try (var socket = ask(ENDLESS)) {
      server.await(RUNNING, 1);
      assertThat(socket.isConnected()).isTrue();
    }

    server.await(RUNNING, 0);
    assertThat(server.figure("atlas_queries_seconds_count{outcome=\"client_left\"}")).isEqualTo(1);
  }

  @Test
  void answersTheNextRequestThatAClientSendsBeforeItsAnswer() throws Exception {
    var first =
        "GET /sparql?timeout=0.3&query="
            + TestServer.encode(ENDLESS)
            + " HTTP/1.1\r\nHost: x\r\n\r\n";
    try (var socket = server.connect()) {
      socket.getOutputStream().write(first.getBytes(US_ASCII));
      server.await(RUNNING, 1);
      var second = "GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(second.getBytes(US_ASCII));

      var answers = new String(socket.getInputStream().readAllBytes(), US_ASCII);

      assertThat(answers).containsSubsequence("HTTP/1.1 503", "HTTP/1.1 200", "{\"live\":true}");
    }
  }

  @Test
  void endsTheAnswerToWhoSaysThatItSendsNoMore() throws Exception {
    var query = "SELECT * { VALUES (?a ?b) { (1 2) } } GROUP BY ('a' AS ?g) LIMIT 0";
    var length = "Content-Length: " + query.length() + "\r\nConnection: close";
    var request = post(length, "application/sparql-query", query);
    for (int i = 0; i < 300; i++) {
      try (var socket = server.connect()) {
        socket.setSoTimeout(5000);
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        socket.shutdownOutput();

        assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
            .as("%d", i)
            .startsWith("HTTP/1.1 ");
      }
    }
  }

  @Test
  void cutsOffWhoDoesNotReadItsAnswer() throws Exception {
    try (var socket = ask(LONG)) {
      server.await(RUNNING, 1);
      server.await(RUNNING, 0);

      assertThat(socket.getInputStream().readAllBytes().length).isLessThan(100_000_000);
    }
  }

  @Test
  void cutsOffWhoSendsItsRequestTooSlowly() throws Exception {
    for (String begun :
        List.of(
            "G",
            "GET /health HTTP/1.1\r\nHost: x\r\nX-Slow: ",
            post("Content-Length: 50", "application/sparql-query", "ASK"),
            post("Content-Length: 50", "application/x-www-form-urlencoded", "query=ASK"),
            post("Transfer-Encoding: chunked", "application/sparql-query", "3\r\nASK\r\n"))) {
      try (var socket = server.connect()) {
        socket.setSoTimeout(5000);
        socket.getOutputStream().write(begun.getBytes(US_ASCII));

        assertThat(socket.getInputStream().readAllBytes()).as(begun).isEmpty();
      }
    }
  }

  @Test
  void answersOthersWhileManySendSlowly() throws Exception {
    var slow = new ArrayList<Socket>();
    var begun = post("Content-Length: 50", "application/sparql-query", "ASK");
    for (int i = 0; i < 400; i++) {
      var socket = server.connect();
      socket.getOutputStream().write(begun.getBytes(US_ASCII));
      slow.add(socket);
    }

    assertThat(server.query("ASK {}").statusCode()).isEqualTo(200);
    for (Socket socket : slow) {
      socket.close();
    }
  }
}
