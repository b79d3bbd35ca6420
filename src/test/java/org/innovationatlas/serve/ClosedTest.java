package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** There is no way to change the data, to read a file, or to have another host called. */
class ClosedTest {
  private static final String BASE = "https://example.org/atlas/";

  @TempDir private static Path folder;

  private static TestServer server;
  private static ServerSocket trap;
  private static final AtomicInteger CALLS = new AtomicInteger();

  @BeforeAll
  static void start() throws IOException {
    var thing = NodeFactory.createURI(BASE + "thing");
    server = TestServer.of(BASE, List.of(new Quad(thing, thing, thing, thing)));
    trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var listener = new Thread(ClosedTest::countCalls);
    listener.setDaemon(true);
    listener.start();
    Files.writeString(folder.resolve("secret.ttl"), "<urn:s> <urn:p> 'secret' .");
  }

  private static void countCalls() {
    try {
      while (true) {
        trap.accept().close();
        CALLS.incrementAndGet();
      }
    } catch (IOException e) {
      assertThat(trap.isClosed()).isTrue();
    }
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    trap.close();
  }

  static Stream<List<String>> writes() {
    var paths =
        List.of(
            "",
            "sparql",
            "sparql/update",
            "update",
            "data",
            "upload",
            "atlas/thing",
            "$/server",
            "$/datasets",
            "$/compact/sparql",
            "$/backup/sparql",
            "$/stats",
            "ds/data?default",
            "sparql?default",
            "sparql?graph=" + BASE + "thing",
            "atlas/data",
            "health",
            "metrics",
            "features",
            "shapes",
            "ontology",
            "context.jsonld",
            "shutdown",
            "admin",
            ".git/config");
    var methods = List.of("POST", "PUT", "DELETE", "PATCH", "MKCOL", "MOVE", "COPY", "LOCK");
    return paths.stream().flatMap(path -> methods.stream().map(method -> List.of(method, path)));
  }

  @ParameterizedTest
  @MethodSource("writes")
  void changesNothingByAnyMethod(List<String> write) throws Exception {
    for (String type : List.of("application/sparql-update", "text/turtle", "multipart/form-data")) {
      var answer =
          server.send(
              server
                  .request(write.get(1), "Content-Type", type)
                  .method(write.get(0), BodyPublishers.ofString("DROP ALL")));

      assertThat(answer.statusCode()).as(type).isBetween(400, 499);
    }
    assertUntouched();
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method"})
  void takesNoOtherMethodFromAHeader(String header) throws Exception {
    server.get("atlas/thing", header, "DELETE");
    server.send(
        server
            .request("sparql", header, "PUT", "Content-Type", "text/turtle")
            .POST(BodyPublishers.ofString("<urn:s> <urn:p> 1 .")));
    server.get("sparql?_method=DELETE&method=DELETE", header, "DELETE");

    assertUntouched();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP ALL",
        "CLEAR DEFAULT",
        "INSERT DATA { <urn:s> <urn:p> 1 }",
        "DELETE WHERE { ?s ?p ?o }",
        "LOAD <http://127.0.0.1:%d/>",
        "LOAD <file:///etc/passwd>",
        "CREATE GRAPH <urn:g>",
        "ASK {} ; DROP ALL"
      })
  void takesNoUpdateAsAQuery(String update) throws Exception {
    var text = update.formatted(trap.getLocalPort());
    for (String parameter : List.of("query", "update", "request")) {
      var get = server.get("sparql?" + parameter + "=" + TestServer.encode(text));
      var post =
          server.send(
              server
                  .request("sparql", "Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(parameter + "=" + TestServer.encode(text))));

      assertThat(get.statusCode()).isEqualTo(400);
      assertThat(post.statusCode()).isEqualTo(400);
    }
    assertUntouched();
    assertThat(CALLS).hasValue(0);
  }

  static List<String> waysOut() {
    return List.of(
        "SELECT * { SERVICE <http://127.0.0.1:%d/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:%d/> { ?s ?p ?o } }",
        "SELECT * { BIND(<http://127.0.0.1:%d/> AS ?x) SERVICE ?x { ?s ?p ?o } }",
        "SELECT * FROM <http://127.0.0.1:%d/> { ?s ?p ?o }",
        "SELECT * FROM NAMED <http://127.0.0.1:%d/> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * { GRAPH <http://127.0.0.1:%d/> { ?s ?p ?o } }",
        "DESCRIBE <http://127.0.0.1:%d/>",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT * FROM <FILE> { ?s ?p ?o }",
        "SELECT * { GRAPH <FILE> { ?s ?p ?o } }",
        "SELECT (<http://jena.apache.org/ARQ/jsFunction#load>('FILE') AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function/script#js>('1') AS ?x) {}",
        "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#eval>('1') AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#context>('x') AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#sprintf>('%%1000000000d', 1) AS ?x) {}",
        "SELECT * { ?s <java:org.innovationatlas.serve.Tripwire> ?o }",
        "SELECT * { ?s <http://jena.apache.org/ARQ/property#splitIRI> ?o }",
        "SELECT * { ?s <http://jena.apache.org/text#query> 'x' }",
        "SELECT * { ?s <http://jena.hpl.hp.com/ARQ/procedure#x> ?o }",
        "SELECT * { CALL <java:org.innovationatlas.serve.Tripwire>() }",
        "SELECT (AGG <java:org.innovationatlas.serve.Tripwire>(?s) AS ?x) { ?s ?p ?o }");
  }

  @ParameterizedTest
  @MethodSource("waysOut")
  void leadsNowhereElse(String query) throws Exception {
    var text =
        query
            .replace("FILE", folder.resolve("secret.ttl").toUri().toString())
            .formatted(trap.getLocalPort());
    var answer = server.query(text);

    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 499);
    assertThat(answer.body()).doesNotContain("secret", "root:", "Exception");
    if (answer.statusCode() == 200) {
      assertThat(answer.body().replaceAll("[^\r\n]*\r\n", "").strip())
          .as("beside the names of the columns")
          .isEmpty();
    }
    assertThat(CALLS).hasValue(0);
    assertThat(System.getProperty("atlas.tripwire")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"default-graph-uri", "named-graph-uri", "using-graph-uri", "query-ref"})
  void readsNoGraphThatIsNotItsOwn(String parameter) throws Exception {
    for (String target :
        List.of(
            "http://127.0.0.1:" + trap.getLocalPort() + "/",
            folder.resolve("secret.ttl").toUri().toString())) {
      var answer =
          server.get(
              "sparql?"
                  + parameter
                  + "="
                  + TestServer.encode(target)
                  + "&query="
                  + TestServer.encode("SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"));

      assertThat(answer.body()).doesNotContain("secret");
    }
    assertThat(CALLS).hasValue(0);
  }

  @Test
  void refusesAQueryThatIsNoUtf8() throws Exception {
    var answer =
        server.send(
            server
                .request("sparql", "Content-Type", "application/sparql-query")
                .POST(
                    BodyPublishers.ofByteArray(new byte[] {'A', 'S', 'K', (byte) 0xff, '{', '}'})));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("The body is not UTF-8.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../pom.xml",
        "/%2e%2e/pom.xml",
        "/assets/../../pom.xml",
        "/assets/%2e%2e/%2e%2e/pom.xml",
        "/assets/..%5c..%5cpom.xml",
        "/assets//etc/passwd",
        "/WEB-INF/web.xml",
        "/META-INF/MANIFEST.MF",
        "/org/innovationatlas/cli/Main.class",
        "/simplelogger.properties",
        "/queries/../pom.xml",
        "/facts/shanghai-2022/atlas.json",
        "/dump/../pom.xml",
        "/dump/%2e%2e%2fpom.xml",
        "/queries/%2e%2e%2fsimplelogger.properties"
      })
  void givesAwayNoFile(String path) throws Exception {
    var answer = server.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*");
    assertThat(answer).doesNotContain("root:", "<project", "Manifest-Version", "simpleLogger");
  }

  private static void assertUntouched() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        server.query("SELECT (COUNT(*) AS ?n) { GRAPH <" + BASE + "thing> { ?s ?p ?o } }");
    assertThat(answer.body()).isEqualTo("n\r\n1\r\n");
  }
}
