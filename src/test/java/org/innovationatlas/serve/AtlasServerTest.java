package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.store.MemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AtlasServerTest {
  private static final String PREFIX = "PREFIX : <https://example.org/> ";

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.of(dataset());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static DatasetGraph dataset() {
    return MemoryStore.load(List.of(quad("g1", "o1"), quad("g2", "o2"))::forEach);
  }

  private static Quad quad(String graph, String object) {
    return new Quad(node(graph), node("s"), node("p"), node(object));
  }

  private static Node node(String localName) {
    return NodeFactory.createURI("https://example.org/" + localName);
  }

  private static HttpResponse<String> query(String text) throws IOException, InterruptedException {
    return server.query(PREFIX + text);
  }

  @Test
  void answersFromTheUnionOfAllGraphs() throws Exception {
    assertThat(query("SELECT ?o { :s :p ?o } ORDER BY ?o").body())
        .isEqualTo("o\r\nhttps://example.org/o1\r\nhttps://example.org/o2\r\n");
  }

  @Test
  void answersFromTheNamedGraphThatIsAskedFor() throws Exception {
    assertThat(query("SELECT ?o FROM :g1 { :s :p ?o }").body())
        .isEqualTo("o\r\nhttps://example.org/o1\r\n");
  }

  @Test
  void takesAQueryInTheBodyOfAPost() throws Exception {
    var answer =
        server.send(
            server
                .request("sparql")
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "text/csv")
                .POST(BodyPublishers.ofString(PREFIX + "SELECT ?o { GRAPH :g2 { :s :p ?o } }")));

    assertThat(answer.body()).isEqualTo("o\r\nhttps://example.org/o2\r\n");
  }

  @Test
  void tellsWhereAQueryIsWrong() throws Exception {
    var answer = query("SELECT ?o {");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Line 1, column 43: the query ends");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sparql", "update", "data", "upload", "get", "ds", "$/datasets"})
  void takesNoUpdate(String path) throws Exception {
    var answer =
        server.send(
            server
                .request(path)
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString("DROP ALL")));

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertUntouched();
  }

  @ParameterizedTest
  @CsvSource({"PUT,?default", "POST,?default", "PUT,sparql?default", "POST,data?default", "PUT,g1"})
  void takesNoUpload(String method, String path) throws Exception {
    var answer =
        server.send(
            server
                .request(path)
                .header("Content-Type", "text/turtle")
                .method(method, BodyPublishers.ofString("<urn:s> <urn:p> <urn:o> .")));

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertUntouched();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?default", "sparql?default", "sparql", "g1"})
  void deletesNothing(String path) throws Exception {
    var answer = server.send(server.request(path).DELETE());

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertUntouched();
  }

  @ParameterizedTest
  @ValueSource(strings = {"$/server", "$/ping", "$/stats", "$/datasets", "$/compact/", "$/backup/"})
  void hasNoAdministration(String path) throws Exception {
    var get = server.get(path);
    var post = server.send(server.request(path).POST(BodyPublishers.noBody()));

    assertThat(get.statusCode()).isEqualTo(404);
    assertThat(post.statusCode()).isBetween(400, 499);
  }

  @Test
  void callsNoOtherServerForAQuery() throws Exception {
    try (var other = TestServer.of(dataset())) {
      var answer = query("SELECT ?o { SERVICE <" + other.sparql() + "> { :s :p ?o } }");

      assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { sErViCe SILENT <http://127.0.0.1:1/> { ?s ?p ?o } } }",
        "SELECT * { VALUES ?h { <http://127.0.0.1:1/> } SERVICE ?h { ?s ?p ?o } }"
      })
  void refusesServiceHoweverItIsWritten(String query) throws Exception {
    assertThat(query(query).body()).startsWith("SERVICE is not answered here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<java:org.innovationatlas.serve.Tripwire>(1)",
        "<http://jena.apache.org/ARQ/function#wait>(1)",
        "<http://jena.apache.org/ARQ/function#print>('x')"
      })
  void callsNoFunctionThatReachesBeyondTheQuery(String call) throws Exception {
    assertThat(query("SELECT (" + call + " AS ?x) {}").body()).isEqualTo("x\r\n\r\n");
    assertThat(System.getProperty("atlas.tripwire")).isNull();
  }

  @Test
  void callsTheFunctionsOfTheStandard() throws Exception {
    var functions = "CONCAT(STR(xsd:integer('1')), fn:upper-case('a'))";
    var prefixes =
        "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>"
            + " PREFIX fn: <http://www.w3.org/2005/xpath-functions#> ";
    var answer = server.query(prefixes + "SELECT (" + functions + " AS ?x) {}");

    assertThat(answer.body()).isEqualTo("x\r\n1A\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?query=ASK%7B%7D&stylesheet=x",
        "?query=ASK%7B%7D&callback=x",
        "?query=ASK%7B%7D&force-accept=text/html",
        "?query=%zz",
        "?query=%ff%fe"
      })
  void refusesParametersThatAreNotOfTheProtocol(String parameters) throws Exception {
    var answer = server.raw("GET /sparql" + parameters + " HTTP/1.0\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400");
  }

  @Test
  void refusesAQueryThatIsNestedTooDeeply() throws Exception {
    assertThat(query("SELECT * " + "{".repeat(500) + "}".repeat(500)).statusCode()).isEqualTo(400);
  }

  /** Jena's own syntax has such paths, and writes each repetition out before it is followed. */
  @ParameterizedTest
  @ValueSource(strings = {"{1}", "{100000000}", "{1,100000000}", "{,100000000}"})
  void takesNoPathThatIsRepeatedByANumber(String times) throws Exception {
    var answer = query("SELECT * { ?s :p" + times + " ?o }");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).startsWith("Line ");
  }

  @Test
  void refusesABodyThatUnfolds() throws Exception {
    var answer =
        server.send(
            server
                .request("sparql")
                .header("Content-Type", "application/sparql-query")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString("ASK {}")));

    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource({"414,/sparql?query=,''", "431,/,X-Long: "})
  void saysThatARequestIsTooLong(int status, String target, String header) throws Exception {
    var filler = "a".repeat(70_000);
    var line = "GET " + target + (header.isEmpty() ? filler : "") + " HTTP/1.1\r\nHost: x\r\n";

    var answer =
        server.raw(
            line
                + (header.isEmpty() ? "" : header + filler + "\r\n")
                + "Connection: close\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 " + status)
        .containsIgnoringCase("Content-Type: text/plain;charset=utf-8")
        .contains(" too long")
        .doesNotContain("<html>");
  }

  @Test
  void saysThatItsPortIsInUse() {
    assertThatThrownBy(() -> TestServer.at(server.root().getPort()))
        .isInstanceOf(BindException.class);
  }

  private static void assertUntouched() throws IOException, InterruptedException {
    assertThat(query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").body()).isEqualTo("n\r\n2\r\n");
  }
}
