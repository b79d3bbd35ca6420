package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.innovationatlas.store.MemoryStore;
import org.innovationatlas.vocab.Ontology;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The IRIs of the data answer at their own paths. */
class LinkedDataTest {
  private static final String BASE = "https://example.org/small/";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Node TOWER = node("park/tower");
  private static final Node CITY = node("region/city");
  private static final Node CLAIM = node("passage/1#claim=1");
  private static final Node IN = NodeFactory.createURI("https://example.org/in");

  private static AtlasServer server;

  @BeforeAll
  static void start() throws IOException {
    var dataset =
        MemoryStore.load(
            List.of(
                    quad(TOWER, IN, CITY),
                    quad(TOWER, RDFS.label.asNode(), NodeFactory.createLiteralLang("塔", "zh")),
                    quad(CITY, RDFS.label.asNode(), NodeFactory.createLiteralLang("城", "zh")),
                    quad(CITY, IN, node("region/country")),
                    quad(CLAIM, RDF.subject.asNode(), TOWER),
                    quad(CLAIM, RDF.predicate.asNode(), IN))
                ::forEach);
    var shapes = Ontology.load().shapes();
    var documents =
        Map.<String, Supplier<Graph>>of(
            "/shapes",
            () -> shapes,
            "/.well-known/void",
            () -> VoidDescription.of(dataset, List.of(), 7));
    server =
        AtlasServer.start(
            new Content(dataset, List.of(IriSpace.ofAtlas(BASE)), documents, () -> "7 figures"),
            "127.0.0.1",
            0);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Quad quad(Node subject, Node predicate, Node object) {
    return new Quad(node("passage/1"), subject, predicate, object);
  }

  private static Node node(String id) {
    return NodeFactory.createURI(BASE + id);
  }

  private static HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(server.root().resolve(path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static Graph graph(HttpResponse<String> answer) {
    var type = answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
    return RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(type)).toGraph();
  }

  @Test
  void tellsWhatIsSaidOfAThingAndWhatPointsAtIt() throws Exception {
    var tower = graph(get("small/park/tower"));
    var city = graph(get("small/region/city"));

    assertThat(tower.contains(TOWER, IN, CITY)).isTrue();
    assertThat(city.contains(TOWER, IN, CITY)).isTrue();
  }

  @Test
  void tellsTheNamesOfWhatItMentionsAndTheClaims() throws Exception {
    var tower = graph(get("small/park/tower"));

    assertThat(tower.contains(CITY, RDFS.label.asNode(), Node.ANY)).isTrue();
    assertThat(tower.contains(CLAIM, RDF.predicate.asNode(), IN)).isTrue();
    assertThat(tower.contains(CITY, IN, Node.ANY)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "text/turtle, text/turtle",
        "application/ld+json, application/ld+json",
        "application/rdf+xml, application/rdf+xml",
        "application/n-triples, application/n-triples",
        "`text/turtle;q=0.2, application/n-triples;q=0.9`, application/n-triples",
        "`text/html, */*;q=0.1`, text/turtle",
        "`application/json, application/ld+json`, application/ld+json"
      })
  void answersInTheFormatThatTheClientPrefers(String accept, String type) throws Exception {
    var answer = get("small/park/tower", "Accept", accept);

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    assertThat(answer.headers().firstValue("Vary")).contains("Accept");
    assertThat(graph(answer).isIsomorphicWith(graph(get("small/park/tower")))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"shapes.nt", "shapes?format=nt", "shapes.nt?format=ttl"})
  void letsThePathAndTheParameterDecideBeforeTheHeader(String path) throws Exception {
    var answer = get(path, "Accept", "text/turtle");

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/n-triples");
    assertThat(graph(answer).isIsomorphicWith(Ontology.load().shapes())).isTrue();
  }

  @Test
  void listsTheFormatsWhereItHasNoneOfThoseAskedFor() throws Exception {
    var answer = get("shapes", "Accept", "image/png");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains("text/turtle (ttl)", "application/ld+json (jsonld)");
  }

  @ParameterizedTest
  @CsvSource({"small/park/none", "small/", "none.ttl", "shapes.png"})
  void saysThatNothingHasThePath(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void namesTheWaysInAtItsRoot() throws Exception {
    assertThat(get("").body()).contains("7 figures", "/sparql", "/ontology", "text/turtle (ttl)");
  }

  @Test
  void sendsNothingTwiceToWhoHasItAlready() throws Exception {
    var tag = get("small/park/tower").headers().firstValue("ETag").orElseThrow();

    var again = get("small/park/tower", "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get("small/region/city", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void tellsHowManyTriplesItHoldsAndHowManyHaveNoSource() throws Exception {
    var answer = graph(get(".well-known/void"));

    var triples = answer.find(Node.ANY, VOID.triples.asNode(), Node.ANY);
    assertThat(triples.mapWith(triple -> triple.getObject().getLiteralValue()).toList())
        .containsExactlyInAnyOrder(6, 6, 7);
  }

  @Test
  void servesTheContextAndTheSchemaOfFactDocuments() throws Exception {
    assertThat(get("context.jsonld").body()).contains("\"facts\": \"@graph\"");
    assertThat(get("fact-document.schema.json").body()).contains("\"$schema\"");
  }
}
