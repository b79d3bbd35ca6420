package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.innovationatlas.serve.SmallCity.CITY;
import static org.innovationatlas.serve.SmallCity.IN;
import static org.innovationatlas.serve.SmallCity.TOWER;
import static org.innovationatlas.serve.SmallCity.quad;
import static org.innovationatlas.serve.TestServer.graph;
import static org.innovationatlas.serve.TestServer.header;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.innovationatlas.SmallAtlas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IRIs are answered as the client wants, and with the headers that HTTP has for it. */
class NegotiationTest {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.of(SmallCity.BASE, SmallCity.quads());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return server.get(path, headers);
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
    try (var other = TestServer.of(SmallCity.BASE, List.of(quad(TOWER, IN, CITY)))) {
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
}
