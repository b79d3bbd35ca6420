package org.innovationatlas.serve.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.innovationatlas.serve.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchTest {
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server =
        TestServer.of(
            TestServer.content(DatasetGraphFactory.createTxnMem()),
            TestServer.settings().withAccessLog(Optional.of(log)));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "health/live,'{\"live\":true}'",
    "health/ready,'{\"ready\":true}'",
    "health,'{\"live\":true,\"ready\":true}'"
  })
  void saysThatItIsWell(String path, String json) throws Exception {
    var answer = server.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(json + "\n");
  }

  @Test
  void countsQueriesByWhatBecameOfThem() throws Exception {
    server.query("ASK {}");
    server.get(
        "sparql?timeout=0.2&query="
            + TestServer.encode("ASK { FILTER(REGEX('" + "a".repeat(60) + "', '(.*a){25}b')) }"));

    server.await("atlas_queries_running", 0);
    assertThat(server.figure("atlas_queries_seconds_count{outcome=\"answered\"}"))
        .isGreaterThanOrEqualTo(1);
    assertThat(server.figure("atlas_queries_seconds_count{outcome=\"time\"}")).isEqualTo(1);
  }

  @Test
  void givesItsFiguresToPrometheus() throws Exception {
    server.query("ASK {}");

    assertThat(server.get("metrics").body())
        .contains(
            "# TYPE atlas_queries_seconds histogram",
            "atlas_queries_running 0.0",
            "atlas_queries_waiting 0.0",
            "atlas_requests_seconds_bucket{status=\"2xx\",le=\"0.1\"}",
            "jvm_memory_used_bytes{area=\"heap\"",
            "jvm_threads_live_threads");
  }

  @Test
  void hasTheFiguresOfQueriesBeforeThereIsOne() throws Exception {
    assertThat(server.get("metrics").body())
        .contains(
            "atlas_queries_seconds_count{outcome=\"answered\"} ",
            "atlas_queries_seconds_count{outcome=\"client_left\"} ");
  }

  /** The line of the request that was sent; it is written once the answer has ended. */
  private JsonNode line() throws IOException {
    long end = System.nanoTime() + 10_000_000_000L;
    while (log.size() == 0 && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(log.toString(UTF_8)).hasLineCount(1);
    return new ObjectMapper().readTree(log.toString(UTF_8));
  }

  @Test
  void logsARequestWithoutASayOfWhoSentItOrWhatItAsked() throws Exception {
    server.get(
        "sparql?query=" + TestServer.encode("SELECT ('a secret' AS ?x) {}"),
        "User-Agent",
        "a browser",
        "Referer",
        "https://example.org/from");

    var line = line();

    assertThat(line.path("time").asText()).matches("[0-9-]{10}T[0-9:]{8}\\.[0-9]{3}Z");
    assertThat(line.path("method").asText()).isEqualTo("GET");
    assertThat(line.path("path").asText()).isEqualTo("/sparql");
    assertThat(line.path("status").asInt()).isEqualTo(200);
    assertThat(line.path("bytes").asInt()).isPositive();
    assertThat(line.path("rows").asInt()).isEqualTo(1);
    assertThat(line.path("query").asText()).matches("[0-9a-f]{16}");
    assertThat(line.toString()).doesNotContain("secret", "browser", "example.org", "127.0.0.1");
  }

  @Test
  void logsWhyAQueryWasStopped() throws Exception {
    server.get(
        "sparql?timeout=0.2&query="
            + TestServer.encode("ASK { FILTER(REGEX('" + "a".repeat(60) + "', '(.*a){25}b')) }"));

    assertThat(line().path("stopped").asText()).isEqualTo("TIME");
  }

  @Test
  void writesOneLineForARequestWhateverItsPath() throws Exception {
    server.raw("GET /a%22,%22status%22:1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    assertThat(line().path("path").asText()).isEqualTo("/a%22,%22status%22:1");
  }
}
