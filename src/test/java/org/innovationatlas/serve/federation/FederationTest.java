package org.innovationatlas.serve.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.serve.TestServer;
import org.innovationatlas.store.MemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that call an endpoint which the operator allows: another server of ours. */
class FederationTest {
  private static final String PREFIXES = "PREFIX : <https://example.org/> ";

  private static TestServer remote;
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    remote = TestServer.of(dataset("elsewhere", "b", "c"));
    server =
        TestServer.of(
            TestServer.content(dataset("here", "a", "b")),
            TestServer.settings()
                .withServices(
                    new Endpoints(
                        List.of(remote.sparql().toString(), "https://sparql.example.org/"))));
  }

  @AfterAll
  static void stop() {
    server.close();
    remote.close();
  }

  private static DatasetGraph dataset(String property, String... things) {
    var p = node(property);
    return MemoryStore.load(
        target -> {
          for (String thing : things) {
            target.accept(
                new Quad(node("g"), node(thing), p, NodeFactory.createLiteralString(thing)));
          }
        });
  }

  private static Node node(String name) {
    return NodeFactory.createURI("https://example.org/" + name);
  }

  private static String asked(String query) throws Exception {
    var answer = server.query(query(query));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().replaceFirst("[^\r]*\r\n", "").strip().replace("\r\n", " ");
  }

  private static String query(String text) {
    return PREFIXES + text.replace("THERE", "<" + remote.sparql() + ">");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT ?s ?o { ?s :here ?h SERVICE THERE { ?s :elsewhere ?o } } | https://example.org/b,b",
        "SELECT ?o { service silent THERE { ?s :elsewhere ?o } } ORDER BY ?o | b c",
        "SELECT ?h ?o { ?s :here ?h OPTIONAL { SERVICE THERE { ?s :elsewhere ?o } } } ORDER BY ?h | a, b,b",
        "SELECT ?h { ?s :here ?h FILTER EXISTS { SERVICE THERE { ?s :elsewhere ?o } } } | b",
        "SELECT ?h { ?s :here ?h FILTER NOT EXISTS { SERVICE THERE { ?s :elsewhere ?h } } } | a",
        "SELECT ?h { ?s :here ?h MINUS { SERVICE THERE { ?s :elsewhere ?o } } } | a",
        "SELECT ?h { ?s :here ?h BIND(EXISTS { SERVICE THERE { ?s :elsewhere ?h } } AS ?e) FILTER(?e) } | b",
        "SELECT ?o { { SELECT ?s { ?s :here ?h } } SERVICE THERE { SELECT ?s ?o { ?s :elsewhere ?o } } } | b",
        "SELECT (COUNT(*) AS ?n) { { SERVICE THERE { ?s ?p ?o } } UNION { SERVICE THERE { ?s ?p ?o } } } | 4",
        "SELECT ?n { { SELECT (COUNT(?o) AS ?n) { SERVICE THERE { ?s :elsewhere ?o } } } ?x :here 'a' } | 2",
        "SELECT ?n { ?s :here 'b' { SELECT ?s ?n { SERVICE THERE { ?s :elsewhere ?n . ?s :elsewhere [] } } } } | b",
        "SELECT ?o { { SELECT ?o { SERVICE THERE { ?s :elsewhere ?o } } } ?s :here ?o } | b",
        "SELECT ?o { VALUES ?s { :c } SERVICE THERE { ?s :elsewhere ?o FILTER(REGEX(?o, CONCAT('^', ?o)) && UCASE(?o) = 'C') } } | c",
        "SELECT ?o { BIND(BNODE() AS ?s) SERVICE THERE { ?s :elsewhere ?o } } | ''",
        "SELECT ?x { SERVICE THERE { :b :elsewhere 'b' } BIND(1 AS ?x) } | 1",
        "SELECT ?x { SERVICE THERE { :b :elsewhere 'c' } BIND(1 AS ?x) } | ''"
      })
  void areAnswered(String query, String rows) throws Exception {
    assertThat(asked(query)).isEqualTo(rows);
  }

  @Test
  void nameTheEndpointByAPrefix() throws Exception {
    var prefix = "PREFIX there: <" + remote.root() + "> ";

    assertThat(asked(prefix + "SELECT ?o { SERVICE there:sparql { :b :elsewhere ?o } }"))
        .isEqualTo("b");
  }

  @Test
  void makeGraphs() throws Exception {
    var answer =
        server.query(query("CONSTRUCT { ?s :o ?o } { SERVICE THERE { ?s :elsewhere ?o } }"));

    assertThat(TestServer.graph(answer).size()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { SERVICE THERE { ?s ?p ?o } SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { { SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } } }",
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { sErViCe <http://127.0.0.1:1/> { ?s ?p ?o } } }",
        "SELECT (EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } AS ?x) {}",
        "ASK {} HAVING (EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } })",
        "SELECT * {} ORDER BY EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "PREFIX x: <http://127.0.0.1:1/> SELECT * { SERVICE x: { ?s ?p ?o } }",
        "DESCRIBE ?s { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"
      })
  void callNoEndpointThatIsNotAllowed(String query) throws Exception {
    var answer = server.query(query(query));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .startsWith("SERVICE <http://127.0.0.1:1/> is not answered here")
        .contains("<" + remote.sparql() + ">, <https://sparql.example.org/>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SERVICE ?x",
        "SERVICE SILENT $x",
        "SERVICE <THE/>",
        "SERVICE <THE?x>",
        "SERVICE <THE#x>",
        "SERVICE <THE/../sparql>",
        "SERVICE <sparql>",
        "SERVICE <>",
        "SERVICE <//THE>",
        "SERVICE <HTTPS://sparql.example.org/>",
        "SERVICE <https://sparql.example.org>",
        "SERVICE <https://SPARQL.example.org/>",
        "SERVICE <https://sparql.example.org:443/>",
        "SERVICE <https://me@sparql.example.org/>",
        "SERVICE <https://sparql.example.org/%2F>",
        "SERVICE :\\/",
        "SERVICE <file:///etc/passwd>",
        "SERVICE <loop:THE>",
        "SERVICE <cache:THE>",
        "SERVICE <loop:cache:bulk+10:>",
        "SERVICE <urn:x-arq:self>"
      })
  void callOnlyTheAddressToTheLetter(String service) throws Exception {
    var call = service.replace("THE", remote.sparql().toString());
    var answer =
        server.query(query("SELECT * { BIND(THERE AS ?x) " + call + " { ?s :elsewhere ?o } }"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).startsWith("SERVICE ").contains("<" + remote.sparql() + ">");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE THERE { SERVICE THERE { ?s ?p ?o } } }",
        "SELECT * { SERVICE THERE { ?s ?p ?o FILTER EXISTS { SERVICE THERE { ?s ?p ?o } } } }",
        "SELECT * { SERVICE THERE { SELECT * { { SERVICE SILENT <http://127.0.0.1:1/> {} } } } }"
      })
  void askNoEndpointToCallAnother(String query) throws Exception {
    var answer = server.query(query(query));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("SERVICE is not answered here within another SERVICE.\n");
  }

  @Test
  void callNoMoreOftenThanIsDecent() throws Exception {
    var digits = "{ 0 1 2 3 4 5 6 7 8 9 } ";
    var rows = "VALUES ?a " + digits + "VALUES ?b " + digits + "VALUES ?c " + digits;
    var calls = "atlas_queries_seconds_count{outcome=\"answered\"}";
    double before = remote.figure(calls);

    var answer =
        server.query(query("SELECT * { " + rows + "SERVICE THERE { ?a ?p ?b . ?c ?p ?b } }"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo(
            "The query calls SERVICE <%s> more than 500 times, once for each row before it; find"
                + " fewer rows first.\n",
            remote.sparql());
    assertThat(remote.figure(calls) - before).isEqualTo(500);
  }

  @Test
  void areAnsweredAnewEachTime() throws Exception {
    var query = query("ASK { SERVICE THERE { ?s :elsewhere ?o } }");

    for (int i = 0; i < 2; i++) {
      var answer = server.get("sparql?query=" + TestServer.encode(query));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("ETag")).isEmpty();
      assertThat(answer.headers().firstValue("Cache-Control")).isEmpty();
    }
    assertThat(server.figure("atlas_cache_hits_total")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"sparql", "sparql?format=nt"})
  void areToldOfInTheDescription(String path) throws Exception {
    var feature = "BasicFederatedQuery";

    assertThat(server.get(path, "Accept", "text/turtle").body()).contains(feature);
    assertThat(remote.get(path, "Accept", "text/turtle").body()).doesNotContain(feature);
  }
}
