package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static AtlasServer server;

  @BeforeAll
  static void start() throws BindException {
    server = AtlasServer.start(dataset(), "127.0.0.1", 0);
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

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> query(String text) throws IOException, InterruptedException {
    var encoded = URLEncoder.encode(PREFIX + text, StandardCharsets.UTF_8);
    return send(
        HttpRequest.newBuilder(URI.create(server.sparql() + "?query=" + encoded))
            .header("Accept", "text/csv"));
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
        send(
            HttpRequest.newBuilder(server.sparql())
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "text/csv")
                .POST(BodyPublishers.ofString(PREFIX + "SELECT ?o { GRAPH :g2 { :s :p ?o } }")));

    assertThat(answer.body()).isEqualTo("o\r\nhttps://example.org/o2\r\n");
  }

  @Test
  void tellsWhereAQueryIsWrong() throws Exception {
    var answer = query("SELECT ?o {");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("line 1, column");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sparql", "update", "data", "upload", "get", "ds", "$/datasets"})
  void takesNoUpdate(String path) throws Exception {
    var answer =
        send(
            HttpRequest.newBuilder(server.root().resolve(path))
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString("DROP ALL")));

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertUntouched();
  }

  @ParameterizedTest
  @CsvSource({"PUT,?default", "POST,?default", "PUT,sparql?default", "POST,data?default", "PUT,g1"})
  void takesNoUpload(String method, String path) throws Exception {
    var answer =
        send(
            HttpRequest.newBuilder(server.root().resolve(path))
                .header("Content-Type", "text/turtle")
                .method(method, BodyPublishers.ofString("<urn:s> <urn:p> <urn:o> .")));

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertUntouched();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?default", "sparql?default", "sparql", "g1"})
  void deletesNothing(String path) throws Exception {
    var answer = send(HttpRequest.newBuilder(server.root().resolve(path)).DELETE());

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertUntouched();
  }

  @ParameterizedTest
  @ValueSource(strings = {"$/server", "$/ping", "$/stats", "$/datasets", "$/compact/", "$/backup/"})
  void hasNoAdministration(String path) throws Exception {
    var get = send(HttpRequest.newBuilder(server.root().resolve(path)));
    var post =
        send(HttpRequest.newBuilder(server.root().resolve(path)).POST(BodyPublishers.noBody()));

    assertThat(get.statusCode()).isEqualTo(404);
    assertThat(post.statusCode()).isEqualTo(404);
  }

  @Test
  void callsNoOtherServerForAQuery() throws Exception {
    try (var other = AtlasServer.start(dataset(), "127.0.0.1", 0)) {
      var answer = query("SELECT ?o { SERVICE <" + other.sparql() + "> { :s :p ?o } }");

      assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    }
  }

  @Test
  void saysThatItsPortIsInUse() {
    assertThatThrownBy(
            () -> AtlasServer.start(dataset(), "127.0.0.1", server.root().getPort()).close())
        .isInstanceOf(BindException.class);
  }

  private static void assertUntouched() throws IOException, InterruptedException {
    assertThat(query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").body()).isEqualTo("n\r\n2\r\n");
  }
}
