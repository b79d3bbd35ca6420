package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.innovationatlas.serve.TestServer.graph;
import static org.innovationatlas.serve.TestServer.header;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.cli.ServedFacts;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.vocab.Geo;
import org.innovationatlas.vocab.Inno;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every IRI of the Shanghai atlas answers in every format, and all of them say the same. */
class EveryIriTest {
  private static final List<String> TRIPLES = List.of("jsonld", "rdf", "nt");
  private static final List<String> QUADS = List.of("trig", "nq");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static TestServer server;
  private static Content content;

  @BeforeAll
  static void start() throws IOException {
    content = ServedFacts.content(SmallAtlas.SHANGHAI);
    server = TestServer.of(content);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** The IRIs that stand in the data or name a graph, without the fragments; no files. */
  static Set<String> iris() throws IOException {
    return new TreeSet<>(
        all().stream()
            .filter(iri -> !iri.matches(".*(/dump/.*|/sparql|/context[.]jsonld)"))
            .toList());
  }

  /** The IRIs that stand in the data or name a graph, without the fragments. */
  static Set<String> all() throws IOException {
    var iris = new TreeSet<String>();
    var dataset = ServedFacts.content(SmallAtlas.SHANGHAI).dataset();
    dataset.begin();
    try {
      dataset
          .find()
          .forEachRemaining(
              quad -> {
                iris.add(quad.getGraph().toString());
                iris.add(quad.getSubject().toString());
                iris.add(quad.getObject().toString());
              });
    } finally {
      dataset.end();
    }
    return new TreeSet<>(
        iris.stream()
            .filter(iri -> iri.startsWith(Inno.ROOT))
            .map(iri -> iri.replaceFirst("#.*", ""))
            .toList());
  }

  private static String path(String iri) {
    return iri.substring(Inno.ROOT.length());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    var answer = server.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(header(answer, "ETag")).isNotEmpty();
    return answer;
  }

  @ParameterizedTest
  @MethodSource("iris")
  void saysTheSameInEveryFormat(String iri) throws Exception {
    var stem = path(iri).isEmpty() || iri.endsWith("/") ? path(iri) + "?format=" : path(iri) + ".";
    var turtle = graph(get(stem + "ttl"));

    assertThat(turtle.isEmpty()).isFalse();
    for (String format : TRIPLES) {
      assertThat(graph(get(stem + format)).isIsomorphicWith(turtle)).as(format).isTrue();
    }
    for (String format : QUADS) {
      assertThat(union(get(stem + format)).isIsomorphicWith(turtle)).as(format).isTrue();
    }
    assertThat(get(stem + "html").body()).contains("<html lang=", iri);
    assertGeoJson(stem + "geojson", iri, turtle);
  }

  private static void assertGeoJson(String path, String iri, Graph turtle) throws Exception {
    var thing = NodeFactory.createURI(iri);
    boolean placed =
        Geo.GEOMETRIES.stream().anyMatch(property -> turtle.contains(thing, property, Node.ANY));
    var answer = server.get(path);
    assertThat(answer.statusCode() == 200).isEqualTo(placed);
    if (placed) {
      var feature = JSON.readTree(answer.body());
      assertThat(feature.get("id").asText()).isEqualTo(iri);
      assertThat(feature.get("geometry").isObject()).isTrue();
    }
  }

  private static Graph union(HttpResponse<String> answer) {
    var type = header(answer, "Content-Type").replaceFirst(";.*", "");
    var union = GraphFactory.createDefaultGraph();
    RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(type))
        .toDatasetGraph()
        .find()
        .forEachRemaining(quad -> union.add(quad.asTriple()));
    return union;
  }

  @Test
  void tellsOfEveryClaimAtItsPassage() throws Exception {
    var passages =
        iris().stream().filter(iri -> iri.matches(".*/passage/2022/4[.]3/\\d+")).toList();
    var claims = 0;
    for (String passage : passages) {
      var told = graph(get(path(passage)));
      var of = told.find(Node.ANY, Inno.STATED_IN, NodeFactory.createURI(passage)).toList();
      assertThat(of)
          .allSatisfy(
              triple ->
                  assertThat(told.contains(triple.getSubject(), Inno.SUPPORT, Node.ANY)).isTrue());
      claims += of.size();
    }
    var all = server.query("SELECT (COUNT(?c) AS ?n) { ?c <" + Inno.STATED_IN + "> ?p }").body();

    assertThat(passages).hasSize(17);
    assertThat(all).isEqualTo("n\r\n" + claims + "\r\n");
  }

  @Test
  void isToldInTheSameBytesByAnotherServerOfTheSameData() throws Exception {
    try (var other = TestServer.of(ServedFacts.content(SmallAtlas.SHANGHAI))) {
      for (String path :
          List.of("ontology.nt", "shapes.nt", "shanghai/park/grand-neo-bay.ttl", "theme.jsonld")) {
        var here = server.get(path);
        var there = other.get(path);
        assertThat(there.body()).as(path).isEqualTo(here.body());
      }
    }
  }
}
