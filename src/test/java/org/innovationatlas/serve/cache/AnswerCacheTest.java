package org.innovationatlas.serve.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.innovationatlas.serve.TestServer.encode;
import static org.innovationatlas.serve.TestServer.header;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.serve.TestServer;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.guard.Limits;
import org.innovationatlas.store.ContentHash;
import org.innovationatlas.store.MemoryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCacheTest {
  private static final Node P = NodeFactory.createURI("https://example.org/p");
  private static final String ALL = "SELECT ?o { ?s ?p ?o } ORDER BY ?o";
  private static final String SLOW =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != ?f || ?f != ?i) }";
  private static final int MOST_ROWS = 150;

  private DatasetGraph dataset;
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    dataset =
        MemoryStore.load(
            target -> IntStream.range(0, 100).mapToObj(AnswerCacheTest::quad).forEach(target));
    server =
        TestServer.of(
            changing(TestServer.content(dataset)),
            TestServer.settings().withLimits(Limits.ofMachine().withRows(MOST_ROWS)));
  }

  /** The content, with the version of what its dataset holds at the time. */
  private static Content changing(Content content) {
    return new Content(
        content.dataset(),
        () -> ContentHash.of(content.dataset()),
        content.modified(),
        content.atlases(),
        content.ontology(),
        content.questions(),
        content.unsourced());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static Quad quad(int number) {
    return new Quad(P, P, P, NodeFactory.createLiteralString("o%03d".formatted(number)));
  }

  private HttpResponse<String> ask(String query, String... headers)
      throws IOException, InterruptedException {
    return server.get("sparql?query=" + encode(query), headers);
  }

  private double hits() throws IOException, InterruptedException {
    return server.figure("atlas_cache_hits_total");
  }

  private double executed() throws IOException, InterruptedException {
    server.await("atlas_queries_running", 0);
    return server.figure("atlas_queries_seconds_count{outcome=\"answered\"}");
  }

  @Test
  void givesTheSameAnswerAgain() throws Exception {
    var first = ask(ALL);
    var second = ask(ALL);

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().map())
        .usingRecursiveComparison()
        .ignoringFields("date", "fuseki-request-id", "content-length", "transfer-encoding")
        .isEqualTo(first.headers().map());
    assertThat(hits()).isEqualTo(1);
    assertThat(executed()).isEqualTo(1);
  }

  @Test
  void answersAnewWhenTheDataIsOther() throws Exception {
    var first = ask(ALL);
    MemoryStore.replace(dataset, List.of(), List.of(quad(999)), difference -> true);
    var second = ask(ALL);
    MemoryStore.replace(dataset, List.of(quad(999)), List.of(), difference -> true);
    var third = ask(ALL);

    assertThat(first.body()).doesNotContain("o999");
    assertThat(second.body()).contains("o999");
    assertThat(header(second, "ETag")).isNotEqualTo(header(first, "ETag"));
    assertThat(third.body()).isEqualTo(first.body());
    assertThat(hits()).isZero();
  }

  @Test
  void sendsNothingToWhoHasTheAnswerAlready() throws Exception {
    var tag = header(ask(ALL), "ETag");
    for (int time = 0; time < 2; time++) {
      var again = ask(ALL, "If-None-Match", tag);
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(header(again, "ETag")).isEqualTo(tag);
    }
    assertThat(ask(ALL, "Accept", "text/csv", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void compressesItForSomeAndNotForOthers() throws Exception {
    var page = new String[] {"Accept", "text/html", "Accept-Encoding", "gzip"};
    var first = server.bytes("sparql", page);
    var again = server.bytes("sparql", page);
    var plain = server.get("sparql", "Accept", "text/html");

    assertThat(hits()).isEqualTo(2);
    assertThat(again.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(unpacked(again.body())).isEqualTo(unpacked(first.body())).isEqualTo(plain.body());
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    for (HttpResponse<?> one : List.of(first, again)) {
      var known =
          server.get(
              "sparql",
              "Accept",
              "text/html",
              "Accept-Encoding",
              "gzip",
              "If-None-Match",
              header(one, "ETag"));
      assertThat(known.statusCode()).as(header(one, "ETag")).isEqualTo(304);
    }
  }

  private static String unpacked(byte[] packed) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Test
  void keepsFormatsApart() throws Exception {
    ask(ALL, "Accept", "text/csv");

    assertThat(header(ask(ALL, "Accept", "application/json"), "Content-Type"))
        .startsWith("application/json");
    assertThat(hits()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (RAND() AS ?x) {}",
        "SELECT (NOW() AS ?x) {}",
        "SELECT (UUID() AS ?x) {}",
        "SELECT (STRUUID() AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#now>() AS ?x) {}"
      })
  void keepsNothingThatIsOfTheMoment(String query) throws Exception {
    var first = ask(query);
    ask(query);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("ETag")).isEmpty();
    assertThat(executed()).isEqualTo(2);
  }

  @Test
  void keepsNoErrorAndNoAnswerThatIsBrokenOff() throws Exception {
    var tooMuch = "SELECT * { ?a ?b ?c . ?d ?e ?f }";
    for (int time = 0; time < 2; time++) {
      var wrong = ask("SELECT");
      assertThat(wrong.statusCode()).isEqualTo(400);
      assertThat(wrong.headers().firstValue("ETag")).isEmpty();
      try {
        var broken = ask(tooMuch);
        assertThat(broken.statusCode()).isNotEqualTo(200);
        assertThat(broken.headers().firstValue("ETag")).isEmpty();
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("chunked");
      }
    }
    assertThat(hits()).isZero();
  }

  @Test
  void keepsNoAnswerThatFailsAfterItHasBegun() throws Exception {
    var unnamed =
        "CONSTRUCT { ?s ?p ?long . ?s <https://example.org/1/> 'no name in XML' }"
            + " { ?s ?p ?o BIND(CONCAT(?o, '"
            + "x".repeat(150)
            + "') AS ?long) } LIMIT 60";
    for (int time = 0; time < 3; time++) {
      var failed = ask(unnamed, "Accept", "application/rdf+xml");
      assertThat(failed.body()).contains("can't name the property");
      assertThat(failed.statusCode()).as(failed.body()).isEqualTo(406);
    }
    assertThat(hits()).isZero();
  }

  @Test
  void givesFilesCompressedOnlyToWhoTakesThem() throws Exception {
    var page = server.get("sparql", "Accept", "text/html").body();
    var style = Pattern.compile("/(assets/[^\"]+\\.css)").matcher(page);
    assertThat(style.find()).isTrue();

    var compressed = server.bytes(style.group(1), "Accept-Encoding", "gzip");
    var plain = server.get(style.group(1));

    assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(plain.body()).contains("{");
  }

  @Test
  void computesOnceForManyWhoAskAtOnce() throws Exception {
    var clients = Executors.newFixedThreadPool(16);
    try {
      var asks = new ArrayList<Callable<String>>();
      for (int client = 0; client < 16; client++) {
        asks.add(() -> ask(SLOW).body());
      }
      var answers = new ArrayList<String>();
      for (var answer : clients.invokeAll(asks)) {
        answers.add(answer.get());
      }

      assertThat(answers).allMatch(answers.get(0)::equals).hasSize(16);
      assertThat(answers.get(0)).contains("999900");
      assertThat(executed()).isEqualTo(1);
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void givesPagesAgainToo() throws Exception {
    server.get("sparql", "Accept", "text/html", "Accept-Language", "zh");
    var english = server.get("sparql", "Accept", "text/html", "Accept-Language", "en");
    var again = server.get("sparql", "Accept", "text/html", "Accept-Language", "en");

    assertThat(again.body()).isEqualTo(english.body()).contains("<html lang=\"en\">");
    assertThat(hits()).isEqualTo(1);
  }
}
