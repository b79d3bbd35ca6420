package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.innovationatlas.serve.TestServer.graph;
import static org.innovationatlas.serve.TestServer.header;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.vocab.Geo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The IRIs of the data answer at their own paths. */
class LinkedDataTest {
  private static final String BASE = "https://example.org/small/";
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";
  private static final int MANY = 1500;

  private static final Node TOWER = node("park/tower");
  private static final Node CITY = node("region/city");
  private static final Node CROWD = node("region/crowd");
  private static final Node POINT = node("park/tower/point");
  private static final Node PASSAGE = node("passage/1");
  private static final Node CLAIM = node("passage/1#claim=1");
  private static final Node IN = NodeFactory.createURI("https://example.org/in");

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    var quads =
        new ArrayList<>(
            List.of(
                quad(TOWER, IN, CITY),
                quad(TOWER, RDFS.label.asNode(), NodeFactory.createLiteralLang("塔", "zh")),
                quad(TOWER, RDFS.label.asNode(), NodeFactory.createLiteralLang("Tower", "en")),
                quad(TOWER, Geo.HAS_GEOMETRY, POINT),
                quad(POINT, Geo.AS_WKT, NodeFactory.createLiteralString("POINT(121.5 31.2)")),
                quad(CITY, RDFS.label.asNode(), NodeFactory.createLiteralLang("城", "zh")),
                quad(CITY, IN, node("region/country")),
                quad(node("park/大楼"), IN, CITY),
                quad(node("park/caf%C3%A9"), IN, CITY),
                quad(
                    node("park/old"),
                    OWL2.deprecated.asNode(),
                    NodeFactory.createLiteralString("true")),
                quad(node("park/old"), DCTerms.isReplacedBy.asNode(), TOWER),
                quad(CLAIM, RDF.subject.asNode(), TOWER),
                quad(CLAIM, RDF.predicate.asNode(), IN),
                quad(CLAIM, RDF.object.asNode(), CITY)));
    for (int i = 0; i < MANY; i++) {
      quads.add(quad(node("park/of-many/" + i), IN, CROWD));
    }
    server = TestServer.of(BASE, quads);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Quad quad(Node subject, Node predicate, Node object) {
    return new Quad(PASSAGE, subject, predicate, object);
  }

  private static Node node(String id) {
    return NodeFactory.createURI(BASE + id);
  }

  private static HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return server.get(path, headers);
  }

  @Test
  void tellsWhatIsSaidOfAThingAndWhatPointsAtIt() throws Exception {
    assertThat(graph(get("small/park/tower")).contains(TOWER, IN, CITY)).isTrue();
    assertThat(graph(get("small/region/city")).contains(TOWER, IN, CITY)).isTrue();
  }

  @Test
  void tellsTheNamesOfWhatItMentionsAndTheClaims() throws Exception {
    var tower = graph(get("small/park/tower"));
    var city = graph(get("small/region/city"));

    assertThat(tower.contains(CITY, RDFS.label.asNode(), Node.ANY)).isTrue();
    assertThat(tower.contains(CLAIM, RDF.predicate.asNode(), IN)).isTrue();
    assertThat(tower.contains(CITY, IN, Node.ANY)).isFalse();
    assertThat(city.contains(CLAIM, RDF.subject.asNode(), TOWER)).isTrue();
  }

  @Test
  void tellsWhatIsInTheGraphThatAPassageNames() throws Exception {
    var passage = graph(get("small/passage/1"));

    assertThat(passage.contains(TOWER, IN, CITY)).isTrue();
    assertThat(passage.contains(CLAIM, RDF.predicate.asNode(), IN)).isTrue();
  }

  @Test
  void keepsApartWhichGraphStatesWhatWhereTheFormatCan() throws Exception {
    var trig =
        RDFParser.fromString(get("small/park/tower.trig").body(), Lang.TRIG).toDatasetGraph();

    assertThat(trig.contains(PASSAGE, TOWER, IN, CITY)).isTrue();
    assertThat(trig.getDefaultGraph().isIsomorphicWith(graph(get("small/park/tower")))).isTrue();
  }

  @Test
  void tellsOfAThingWithVeryManyOnlySoMuchAndSaysSo() throws Exception {
    var answer = get("small/region/crowd");

    assertThat(graph(answer).find(Node.ANY, IN, CROWD).toList()).hasSize(1000);
    assertThat(answer.headers().allValues("Link")).anyMatch(link -> link.contains("more points"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "text/turtle, text/turtle",
        "application/ld+json, application/ld+json",
        "application/rdf+xml, application/rdf+xml",
        "application/n-triples, application/n-triples",
        "application/trig, application/trig",
        "application/n-quads, application/n-quads",
        "`text/turtle;q=0.2, application/n-triples;q=0.9`, application/n-triples",
        "`application/json, application/ld+json`, application/ld+json",
        "`text/plain, */*;q=0.1`, application/n-triples",
        "*/*, text/turtle",
        "`image/png, */*;q=0.1`, text/turtle",
        "`application/sparql-results+json, application/rdf+xml;q=0.5, */*;q=0.1`, application/rdf+xml"
      })
  void answersInTheFormatThatTheClientPrefers(String accept, String type) throws Exception {
    var answer = get("small/park/tower", "Accept", accept);

    assertThat(header(answer, "Content-Type")).startsWith(type);
    assertThat(header(answer, "Vary")).contains("Accept");
    var expected = graph(get("small/park/tower"));
    var told = type.matches(".*(trig|quads)") ? union(answer) : graph(answer);
    assertThat(told.isIsomorphicWith(expected)).isTrue();
  }

  private static Graph union(HttpResponse<String> answer) {
    var lang = header(answer, "Content-Type").contains("trig") ? Lang.TRIG : Lang.NQUADS;
    var union = GraphFactory.createDefaultGraph();
    RDFParser.fromString(answer.body(), lang)
        .toDatasetGraph()
        .find()
        .forEachRemaining(quad -> union.add(quad.asTriple()));
    return union;
  }

  @Test
  void answersABrowserWithAPageInTheLanguageOfItsReader() throws Exception {
    var page = get("small/park/tower", "Accept", BROWSER, "Accept-Language", "zh-CN,zh;q=0.9");

    assertThat(header(page, "Content-Type")).startsWith("text/html");
    assertThat(header(page, "Content-Language")).isEqualTo("zh");
    assertThat(page.body()).contains("<html lang=\"zh\">", "<h1>塔</h1>", "Tower");
    assertThat(get("small/park/tower?lang=en", "Accept", BROWSER).body())
        .contains("<html lang=\"en\">", "<h1>Tower</h1>");
  }

  @ParameterizedTest
  @CsvSource({
    "shapes.nt",
    "shapes?format=nt",
    "shapes.nt?format=ttl",
    "shapes?format=application/n-triples"
  })
  void letsThePathAndTheParameterDecideBeforeTheHeader(String path) throws Exception {
    var answer = get(path, "Accept", "text/turtle");

    assertThat(header(answer, "Content-Type")).startsWith("application/n-triples");
    assertThat(graph(answer).isIsomorphicWith(SmallAtlas.ONTOLOGY.shapes())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"shapes, image/png", "shapes?format=png, */*", "shapes?format=geojson, */*"})
  void listsTheFormatsWhereItHasNoneOfThoseAskedFor(String path, String accept) throws Exception {
    var answer = get(path, "Accept", accept);

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body())
        .contains("text/turtle (ttl)", "application/ld+json (jsonld)")
        .doesNotContain("geojson");
  }

  @ParameterizedTest
  @ValueSource(strings = {"small/park/none", "small/nothing/", "none.ttl", "shapes.png"})
  void saysThatNothingHasThePath(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"small/park/towr", "small/institution/tower", "small/park/%E5%A1%94"})
  void suggestsWhatWasMeantByAPathThatNothingHas(String path) throws Exception {
    assertThat(get(path).body()).endsWith("Did you mean one of these?\n/small/park/tower\n");
    assertThat(get(path, "Accept", BROWSER).body()).contains("<a href=\"/small/park/tower\">");
  }

  @Test
  void saysThatAnIriIsRetiredAndWhatReplacesIt() throws Exception {
    var answer = get("small/park/old");

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(graph(answer).contains(node("park/old"), DCTerms.isReplacedBy.asNode(), TOWER))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "small/park/%E5%A4%A7%E6%A5%BC, park/大楼",
    "small/park/caf%C3%A9, park/caf%C3%A9",
  })
  void findsIrisThatAreNotOfPlainLetters(String path, String id) throws Exception {
    var answer = get(path);

    assertThat(graph(answer).contains(node(id), IN, CITY)).isTrue();
    assertThat(header(answer, "Content-Location")).isEqualTo("/" + path + ".ttl");
  }

  @Test
  void linksToTheOtherFormatsAndToTheDescribingDocument() throws Exception {
    var links = get("small/park/tower.jsonld").headers().allValues("Link");

    assertThat(links)
        .contains(
            "<https://example.org/small/park/tower>; rel=\"canonical\"",
            "</small/park/tower.rdf>; rel=\"alternate\"; type=\"application/rdf+xml\"",
            "</small/park/tower.geojson>; rel=\"alternate\"; type=\"application/geo+json\"",
            "</small/park/tower.ttl>; rel=\"describedby\"; type=\"text/turtle\"");
  }

  @Test
  void givesAThingWithAPlaceAsAFeature() throws Exception {
    var answer = get("small/park/tower", "Accept", "application/geo+json");

    assertThat(header(answer, "Content-Type")).startsWith("application/geo+json");
    assertThat(answer.body())
        .contains("\"coordinates\":[121.5,31.2]", "\"name_zh\":\"塔\"", "\"name_en\":\"Tower\"");
  }

  @Test
  void sendsNothingTwiceToWhoHasItAlready() throws Exception {
    var tag = header(get("small/park/tower"), "ETag");

    var again = get("small/park/tower", "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "ETag")).isEqualTo(tag);
    assertThat(get("small/region/city", "If-None-Match", tag).statusCode()).isEqualTo(200);
    assertThat(get("small/park/tower.nt", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void givesAnotherTagToOtherData() throws Exception {
    var tag = header(get("ontology"), "ETag").replaceAll("\"", "");
    try (var other = TestServer.of(BASE, List.of(quad(TOWER, IN, CITY)))) {
      assertThat(header(other.get("ontology"), "ETag")).doesNotContain(tag);
    }
  }

  @Test
  void saysHowLongAnAnswerMayBeKeptAndInWhichLanguagesItIs() throws Exception {
    var answer = get("small/park/tower");

    assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=60");
    assertThat(header(answer, "Content-Language")).isEqualTo("zh, en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"small/park/tower", "ontology", "features", "context.jsonld"})
  void answersAHeadLikeAGetWithoutTheBody(String path) throws Exception {
    var get = get(path);
    var head = server.send(server.request(path).method("HEAD", BodyPublishers.noBody()));

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name : List.of("Content-Type", "Content-Length", "ETag")) {
      assertThat(header(head, name)).isEqualTo(header(get, name));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"small/park/tower", "ontology", "features", "context.jsonld"})
  void saysWhichMethodsItAnswersAndRefusesOthers(String path) throws Exception {
    var options = server.send(server.request(path).method("OPTIONS", BodyPublishers.noBody()));
    var put = server.send(server.request(path).PUT(BodyPublishers.ofString("x")));

    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(header(options, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(put.statusCode()).isEqualTo(405);
    assertThat(header(put, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(put.body()).startsWith("PUT is not answered here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"small/park/tower", "sparql", "features", "context.jsonld", "nothing"})
  void letsPagesOfOtherOriginsAsk(String path) throws Exception {
    var answer = get(path, "Origin", "https://example.com");
    var preflight =
        server.send(
            server
                .request(
                    path,
                    "Origin",
                    "https://example.com",
                    "Access-Control-Request-Method",
                    "POST",
                    "Access-Control-Request-Headers",
                    "content-type")
                .method("OPTIONS", BodyPublishers.noBody()));

    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(answer, "Access-Control-Expose-Headers")).contains("ETag", "Link");
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("POST");
    assertThat(header(preflight, "Access-Control-Allow-Headers")).isEqualTo("content-type");
  }

  @Test
  void servesTheContextAndTheSchemaOfFactDocuments() throws Exception {
    var version = "ontology/" + SmallAtlas.ONTOLOGY.version() + "/";

    assertThat(get("context.jsonld").body()).contains("\"facts\": \"@graph\"");
    assertThat(get("fact-document.schema.json").body()).contains("\"$schema\"");
    for (String file : List.of("context.jsonld", "fact-document.schema.json")) {
      assertThat(get(version + file).body()).isEqualTo(get(file).body());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ontology", "shapes"})
  void servesTheOntologyAndTheShapesOfEachVersionToo(String path) throws Exception {
    var versioned = "ontology/" + SmallAtlas.ONTOLOGY.version();

    var newest = graph(get(path));

    assertThat(newest.isEmpty()).isFalse();
    assertThat(graph(get(path.equals("shapes") ? versioned + "/shapes" : versioned)))
        .matches(newest::isIsomorphicWith);
  }
}
