package org.innovationatlas.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.cli.ServedFacts;
import org.innovationatlas.serve.guard.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random queries and requests, most of them broken: each is answered in time, without a fault and
 * without a trace of the program. By hand many more: {@code ./mvnw test -Dtest=FuzzTest
 * -Datlas.fuzz=100000}.
 */
class FuzzTest {
  private static final int CASES = Integer.getInteger("atlas.fuzz", 400);
  private static final int FIRST = Integer.getInteger("atlas.fuzz.first", 0);
  private static final int HTTP_VERSION_NOT_SUPPORTED = 505;
  private static final int LIMIT = 200;
  private static final int PATIENCE = 20_000;

  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    var limits = Limits.ofMachine().withTime(Duration.ofMillis(LIMIT)).withRows(2000);
    server =
        TestServer.of(
            ServedFacts.content(SmallAtlas.SHANGHAI),
            TestServer.settings().withLimits(limits).withSlowest(Duration.ofSeconds(5)));
    assertThat(server.get("").body()).isNotEmpty(); // which is computed once
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void answersAnyQueryInTimeAndWithoutAFault() throws Exception {
    for (int seed = FIRST; seed < FIRST + CASES; seed++) {
      answersQuery(seed);
    }
  }

  @Test
  void answersAnyRequestInTimeAndWithoutAFault() throws Exception {
    for (int seed = FIRST; seed < FIRST + CASES; seed++) {
      answersRequest(seed);
    }
    assertThat(server.query("ASK {}").statusCode()).isEqualTo(200);
  }

  private static void answersQuery(int seed) throws IOException {
    var text = new RandomQuery(new Random(seed)).text();
    var body = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var accept =
        List.of("text/csv", "*/*", "text/turtle", "application/ld+json", "application/rdf+xml");
    var head =
        "POST /sparql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept: "
            + accept.get(Math.floorMod(seed, accept.size()))
            + "\r\nContent-Type: application/sparql-query\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    var request = head + new String(body, ISO_8859_1);
    assertFine("seed " + seed + ": " + text, ask(request, true), true);
  }

  private static void answersRequest(int seed) throws IOException {
    var request = new RandomRequest(new Random(seed)).text();
    assertFine("seed " + seed + ": " + request, ask(request, false), false);
  }

  private static void assertFine(String what, String answer, boolean always) {
    if (answer.isEmpty() && !always) {
      return; // what was no request was cut off
    }
    assertThat(answer).as(what).startsWith("HTTP/1.1 ");
    int status = Integer.parseInt(answer.substring(9, 12));
    assertThat(status < 500 || status == HTTP_VERSION_NOT_SUPPORTED || isStopped(answer))
        .as("%s%n%s", what, answer)
        .isTrue();
    assertThat(answer)
        .as(what)
        .doesNotContain(
            "\tat ", "java.lang.", "org.apache.jena.sparql.engine", "org.eclipse.jetty");
  }

  private static boolean isStopped(String answer) {
    return answer.startsWith("HTTP/1.1 503") && answer.contains("The query took too long");
  }

  /** The answer, or as much as comes before the connection is cut off. */
  private static String ask(String request, boolean waits) throws IOException {
    var answer = new StringBuilder();
    try (var socket = server.connect()) {
      socket.setSoTimeout(PATIENCE);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      if (!waits) {
        socket.shutdownOutput();
      }
      var piece = new byte[8192];
      for (int read = socket.getInputStream().read(piece);
          read >= 0;
          read = socket.getInputStream().read(piece)) {
        answer.append(new String(piece, 0, read, ISO_8859_1));
      }
    } catch (SocketTimeoutException e) {
      throw new AssertionError("no end of the answer to " + request, e);
    } catch (SocketException e) {
      return answer.toString();
    }
    return answer.toString();
  }

  /** Seeds that found a fault once. */
  @ParameterizedTest
  @ValueSource(ints = {755})
  void answersAQueryThatFoundAFaultOnce(int seed) throws Exception {
    answersQuery(seed);
  }

  /** Seeds that found a fault once. */
  @ParameterizedTest
  @ValueSource(ints = {3063})
  void answersARequestThatFoundAFaultOnce(int seed) throws Exception {
    answersRequest(seed);
  }
}
