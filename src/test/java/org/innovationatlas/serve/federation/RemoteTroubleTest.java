package org.innovationatlas.serve.federation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.innovationatlas.serve.federation.Remote.JSON;
import static org.innovationatlas.serve.federation.Remote.XML;
import static org.innovationatlas.serve.federation.Remote.rows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.innovationatlas.serve.TestServer;
import org.innovationatlas.serve.guard.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Endpoints that answer badly, too much, or not at all. */
class RemoteTroubleTest {
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final Duration GRACE = Duration.ofMillis(2500);
  private static final String ROWS = "{\"head\":{\"vars\":[\"o\"]},\"results\":{\"bindings\":[";
  private static final String ROW = "{\"o\":{\"type\":\"literal\",\"value\":\"x\"}},";

  private static TestServer allowing(String iri) throws IOException {
    var limits = Limits.ofMachine().withTime(LIMIT).withMemory(4 << 20);
    return TestServer.of(
        TestServer.content(DatasetGraphFactory.createTxnMem()),
        TestServer.settings().withLimits(limits).withServices(new Endpoints(List.of(iri))));
  }

  private static HttpResponse<String> ask(String iri, String query) throws Exception {
    try (var server = allowing(iri)) {
      return server.query(query.replace("THERE", "<" + iri + ">"));
    }
  }

  private static void assertWithoutAnswer(Remote remote, String reason) throws Exception {
    var one = ask(remote.iri(), "SELECT * { SERVICE THERE { ?s ?p ?o } }");
    assertThat(one.statusCode()).as(one.body()).isEqualTo(502);
    assertThat(one.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
    assertThat(one.body()).isEqualTo("SERVICE <%s> has no answer: %s.\n", remote.iri(), reason);

    var silent =
        ask(remote.iri(), "SELECT ?x ?o { BIND(1 AS ?x) SERVICE SILENT THERE { ?s ?p ?o } }");
    assertThat(silent.body()).isEqualTo("x,o\r\n1,\r\n");
  }

  @ParameterizedTest
  @CsvSource({"301", "302", "303", "307", "308"})
  void sendsTheQuestionNowhereElse(int status) throws Exception {
    try (var target = Remote.answering(200, JSON, rows("o", "secret"));
        var remote = Remote.answering(status, JSON, "", "Location", target.iri())) {
      assertWithoutAnswer(
          remote, "it names another address (status " + status + "), which is not followed");
      assertThat(target.queries()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | text/plain | no | its status is 400",
        "401 | text/plain | no | its status is 401",
        "500 | text/html | no | its status is 500",
        "200 | text/html | no | it is \"text/html\" in the encoding \"identity\", and not rows as JSON or XML"
      })
  void saysWhatIsWrongWithTheAnswer(int status, String type, String body, String reason)
      throws Exception {
    try (var remote = Remote.answering(status, type, body)) {
      assertWithoutAnswer(remote, reason);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "JSON | {\"head\":{\"vars\":[\"o\"]},\"results\":{\"bindings\":[{\"o\":{\"type\":\"lit",
        "JSON | []",
        "JSON | {\"head\":{},\"boolean\":true}",
        "XML | <sparql xmlns=\"http://www.w3.org/2005/sparql-results#\"><head/><boolean>true</boolean></sparql>",
        "JSON | ''",
        "XML | <sparql><head>",
        "XML | <!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><sparql xmlns=\"http://www.w3.org/2005/sparql-results#\"><head><variable name=\"o\"/></head><results><result><binding name=\"o\"><literal>&e;</literal></binding></result></results></sparql>"
      })
  void readsNoBrokenRows(String type, String body) throws Exception {
    try (var remote = Remote.answering(200, type.equals("JSON") ? JSON : XML, body)) {
      var answer = ask(remote.iri(), "SELECT * { SERVICE THERE { ?s ?p ?o } }");

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(502);
      assertThat(answer.body())
          .isEqualTo("SERVICE <%s> has no answer: its rows can't be read.\n", remote.iri());
    }
  }

  @Test
  void refusesWhatUnfolds() throws Exception {
    try (var remote = Remote.answering(200, JSON, rows("o", "x"), "Content-Encoding", "gzip")) {
      assertWithoutAnswer(
          remote, "it is \"" + JSON + "\" in the encoding \"gzip\", and not rows as JSON or XML");
    }
  }

  @Test
  void saysThatNobodyIsThere() throws Exception {
    var remote = Remote.answering(200, JSON, "");
    remote.close();

    assertWithoutAnswer(remote, "it can't be reached");
  }

  @ParameterizedTest
  @CsvSource({
    "200,it is longer than the 4194304 bytes that the query may still keep",
    "500,its status is 500"
  })
  void stopsAnAnswerWithoutEnd(int status, String reason) throws Exception {
    try (var remote = Remote.endless(status, ROWS, ROW)) {
      long start = System.nanoTime();
      assertWithoutAnswer(remote, reason);

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT.plus(GRACE));
      assertThat(remote.brokenOff().get(10, TimeUnit.SECONDS)).isNotNull();
    }
  }

  @Test
  void countsRowsAsKept() throws Exception {
    var many = ROWS + ROW.repeat(40_000) + ROW.replace("},", "}") + "]}}";
    try (var remote = Remote.answering(200, JSON, many)) {
      var answer = ask(remote.iri(), "SELECT * { SERVICE THERE { ?s ?p ?o } }");

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(answer.body()).startsWith("The query needs more memory");
    }
  }

  @Test
  void doesNotWaitForWhoSaysNothing() throws Exception {
    try (var mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var iri = "http://127.0.0.1:" + mute.getLocalPort() + "/";

      var answer = ask(iri, "SELECT * { SERVICE THERE { ?s ?p ?o } }");
      assertThat(answer.statusCode()).isEqualTo(504);
      assertThat(answer.body())
          .matches("SERVICE <.*> has no answer: none came within 1\\.[78] seconds\\.\n");

      var silent = ask(iri, "SELECT ?x { BIND(1 AS ?x) SERVICE SILENT THERE { ?s ?p ?o } }");
      assertThat(silent.body()).isEqualTo("x\r\n1\r\n");
    }
  }

  /** What the server calls for a client that leaves at once. */
  private static Socket callOf(TestServer server, String request, ServerSocket called)
      throws IOException {
    try (var client = server.connect()) {
      client.getOutputStream().write(request.getBytes(UTF_8));
      return called.accept();
    }
  }

  @Test
  void letsTheEndpointGoWhenTheQueryIsStopped() throws Exception {
    try (var mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var server = allowing("http://127.0.0.1:" + mute.getLocalPort() + "/")) {
      var query =
          "SELECT * { SERVICE <http://127.0.0.1:" + mute.getLocalPort() + "/> { ?s ?p ?o } }";
      var path = "GET /sparql?query=" + TestServer.encode(query) + " HTTP/1.1\r\nHost: x\r\n\r\n";
      try (var called = callOf(server, path, mute)) {
        called.setSoTimeout(10_000);
        called.getInputStream().readAllBytes(); // ends when the server has ended the connection
        server.await("atlas_queries_seconds_count{outcome=\"client_left\"}", 1);
      }
    }
  }

  @Test
  void tellsTheEndpointNothingOfTheAsker() throws Exception {
    try (var remote = Remote.answering(200, JSON, rows("o", "x"));
        var server = allowing(remote.iri())) {
      var query = "SELECT * { SERVICE <" + remote.iri() + "> { ?s ?p ?o } }";
      var answer =
          server.get(
              "sparql?query=" + TestServer.encode(query),
              "Authorization",
              "Basic eDp5",
              "Cookie",
              "a=b",
              "X-Forwarded-For",
              "192.0.2.1");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(remote.headers().keySet())
          .containsExactlyInAnyOrder(
              "Accept", "Content-length", "Content-type", "Host", "User-agent");
    }
  }

  @Test
  void takesNoValueThatItDidNotAskFor() throws Exception {
    try (var remote = Remote.answering(200, JSON, rows("o", "x", "s", "other", "made", "up"))) {
      var unasked = "SELECT * { SERVICE THERE { <x:y> ?p ?o } }";
      assertThat(ask(remote.iri(), unasked).body()).isEqualTo("p,o\r\n,x\r\n");

      var known = "SELECT * { VALUES ?s { 'this' } SERVICE THERE { ?t ?s ?o } }";
      assertThat(ask(remote.iri(), known).body()).isEqualTo("s,t,o\r\nthis,,x\r\n");
    }
  }

  @Test
  void asksWhatIsWritten() throws Exception {
    try (var remote = Remote.answering(200, JSON, rows("o", "x"))) {
      var asked =
          "?s ?p ?o FILTER(REGEX(CONCAT('a', 'b'), '(x*)*y') || UCASE('a') = ENCODE_FOR_URI(?o)"
              + " || REPLACE(?o, 'a', 'b') = <x:f>(2 * 3)) { SELECT ?s { ?s <x:p> [] } }";
      var answer = ask(remote.iri(), "ASK { FILTER EXISTS { SERVICE THERE { " + asked + " } } }");

      assertThat(answer.body()).contains("true");
      assertThat(remote.queries().get(0).replaceAll("\\s+", " "))
          .contains("regex(concat(\"a\", \"b\"), \"(x*)*y\")")
          .contains("ucase(\"a\") = encode_for_uri(?o)")
          .contains("replace(?o, \"a\", \"b\") = <x:f>(( 2 * 3 ))")
          .contains("SELECT ?s WHERE");
    }
  }
}
