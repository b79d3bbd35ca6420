package org.innovationatlas.serve.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.innovationatlas.serve.TestServer.encode;
import static org.innovationatlas.serve.TestServer.graph;
import static org.innovationatlas.serve.TestServer.header;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.serve.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the endpoint says of itself is true (SPARQL 1.1 Service Description). */
class ServiceDescriptionTest {
  private static final String BASE = "https://example.org/";
  private static final Node THING = iri("thing");
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final Map<String, String> OF_ROWS =
      Map.of(
          "SPARQL_Results_JSON", "application/sparql-results+json",
          "SPARQL_Results_XML", "application/sparql-results+xml",
          "SPARQL_Results_CSV", "text/csv",
          "SPARQL_Results_TSV", "text/tab-separated-values");
  private static final Map<String, String> OF_GRAPHS =
      Map.of(
          "Turtle", "text/turtle",
          "N-Triples", "application/n-triples",
          "RDF_XML", "application/rdf+xml",
          "JSON-LD", "application/ld+json",
          "TriG", "application/trig",
          "N-Quads", "application/n-quads");

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server =
        TestServer.of(
            BASE,
            List.of(
                new Quad(iri("one"), THING, iri("p"), THING),
                new Quad(iri("two"), THING, iri("p"), THING)));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Node iri(String name) {
    return NodeFactory.createURI(BASE + name);
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }

  private static Graph description(String accept) throws IOException, InterruptedException {
    return graph(server.get("sparql", "Accept", accept));
  }

  private static Set<Node> objects(Graph graph, String property) {
    ExtendedIterator<Node> found =
        graph.find(Node.ANY, sd(property), Node.ANY).mapWith(triple -> triple.getObject());
    return found.toSet();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/rdf+xml",
        "application/n-triples",
        "application/ld+json"
      })
  void isRdf(String format) throws Exception {
    var answer = server.get("sparql", "Accept", format);

    assertThat(header(answer, "Content-Type")).startsWith(format);
    assertThat(graph(answer).isIsomorphicWith(description("text/turtle"))).isTrue();
  }

  @Test
  void namesTheEndpointThatIsAsked() throws Exception {
    var endpoint = NodeFactory.createURI(server.sparql().toString());

    var graph = description("text/turtle");

    assertThat(objects(graph, "endpoint")).containsExactly(endpoint);
    var service = graph.find(Node.ANY, sd("endpoint"), endpoint).next().getSubject();
    assertThat(graph.contains(service, RDF.type.asNode(), sd("Service"))).isTrue();
    assertThat(objects(graph, "supportedLanguage")).containsExactly(sd("SPARQL11Query"));
    assertThat(objects(graph, "feature")).containsExactly(sd("UnionDefaultGraph"));
  }

  @Test
  void namesTheFormatsThatAreAnswered() throws Exception {
    var named =
        objects(description("text/turtle"), "resultFormat").stream()
            .map(format -> format.getURI().substring(FORMATS.length()))
            .collect(Collectors.toSet());

    assertThat(named).containsAll(OF_ROWS.keySet()).containsAll(OF_GRAPHS.keySet());
    for (String format : named) {
      var query = OF_ROWS.containsKey(format) ? "SELECT * { ?s ?p ?o }" : "DESCRIBE ?s { ?s ?p 1 }";
      var type = OF_ROWS.getOrDefault(format, OF_GRAPHS.get(format));
      var answer = server.get("sparql?query=" + encode(query), "Accept", type);
      assertThat(header(answer, "Content-Type")).as(format).startsWith(type);
    }
  }

  @Test
  void namesTheGraphsThatThereAre() throws Exception {
    var graphs = server.query("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }").body();

    var named = objects(description("text/turtle"), "name");

    assertThat(named).contains(iri("one"), iri("two"));
    assertThat(named).allSatisfy(name -> assertThat(graphs).contains(name.getURI()));
  }
}
