package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.innovationatlas.serve.TestServer.header;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.cli.ServedFacts;
import org.innovationatlas.vocab.Inno;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages for people, as they leave the server: without scripts they say all that there is. */
class PagesTest {
  private static final String HTML = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8";
  private static final Pattern SCRIPT_IN_PAGE =
      Pattern.compile("<script(?![^>]*(src=|type=\"application/))| on[a-z]+=\"| style=\"");

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.of(ServedFacts.content(SmallAtlas.SHANGHAI));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> page(String path) throws Exception {
    return server.get(path, "Accept", HTML, "Accept-Language", "en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "shanghai/park/grand-neo-bay",
        "shanghai/district/putuo",
        "theme/metaverse",
        "shanghai/passage/2022/4.3/8",
        "compare",
        "search?q=metaverse",
        "queries",
        "queries/metaverse-districts",
        "sparql"
      })
  void runNoScriptThatStandsInThem(String path) throws Exception {
    var page = page(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self'; ")
        .doesNotContain("unsafe-eval");
    assertThat(SCRIPT_IN_PAGE.matcher(page.body()).results().map(found -> found.group())).isEmpty();
  }

  @Test
  void drawTheMapWithItsNotice() throws Exception {
    assertThat(page("").body())
        .contains("class=\"area shade-", "© OpenStreetMap contributors", "ODbL");
    assertThat(page("?shade=theme/metaverse").body())
        .contains("value=\"theme/metaverse\" selected");
  }

  @Test
  void tellFactsWithTheWordsThatStateThem() throws Exception {
    assertThat(page("shanghai/district/putuo").body())
        .contains("Shanghai Cybersecurity Industry Demonstration Park", "获批建设");
    assertThat(page("shanghai/passage/2022/4.3/8").body()).contains("123–135", "上海市网络安全产业示范园");
  }

  @Test
  void areInTheLanguageOfTheReader() throws Exception {
    assertThat(
            server.get("shanghai/district/putuo", "Accept", HTML, "Accept-Language", "zh").body())
        .contains("<html lang=\"zh\">", "普陀区", "Putuo District", "园区");
    assertThat(page("shanghai/district/putuo?lang=zh").body()).contains("<html lang=\"zh\">");
  }

  @Test
  void translateWordsThatAQuestionPutsIntoItsAnswer() throws Exception {
    assertThat(page("queries/metaverse-districts?lang=en").body()).contains(">itself<");
    assertThat(page("queries/metaverse-districts?lang=zh").body())
        .contains(">该区自身<")
        .doesNotContain(">itself<");
  }

  @Test
  void groupAllQuestions() throws Exception {
    assertThat(page("queries").body())
        .contains("Who says so <span", "/queries/why-is-this-in-the-graph")
        .doesNotContain("Others <span", "--format");
  }

  @Test
  void showSomeNeighboursOfEachRelationAndCountTheOthers() throws Exception {
    var around =
        new ObjectMapper()
            .readTree(
                server
                    .get(
                        "neighbours?of="
                            + TestServer.encode(Inno.ROOT + "shanghai/region/shanghai"))
                    .body());
    assertThat(around.get("neighbours")).hasSize(22);
    assertThat(around.get("more").asInt()).isPositive();
    assertThat(around.get("neighbours").findValuesAsText("relation"))
        .contains("is location of", "gives its name to", "is covered by");
    assertThat(page("shanghai/region/shanghai").body())
        .contains("<span>is location of</span>", "and " + around.get("more") + " more");
  }

  @Test
  void giveTheVocabularyItsOwnAddressEachTime() throws Exception {
    assertThat(page("ontology?x=1").body())
        .contains("/ontology?x=1&amp;lang=zh", "Financial company");
    assertThat(page("ontology?x=2").body())
        .contains("/ontology?x=2&amp;lang=zh", "Financial company")
        .doesNotContain("x=1&amp;");
    assertThat(page("ontology?lang=zh").body()).contains("金融企业");
  }

  @ParameterizedTest
  @CsvSource({
    "compare?with=/shanghai/district/puto, Did you mean \"/shanghai/district/putuo\"?",
    "search?q=x&typ=Park&format=json, Did you mean \"type\"?",
    "search/suggest?words=x, 'takes lang, q.'",
    "neighbours?thing=x, 'takes lang, of.'"
  })
  void refuseParametersThatTheyDoNotUnderstand(String path, String advice) throws Exception {
    var answer = page(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(advice);
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"compare", "search?q=putuo"})
  void passOverWhatLinksGatherOnTheirWay(String path) throws Exception {
    var separator = path.contains("?") ? "&" : "?";

    assertThat(page(path + separator + "utm_source=letter").statusCode()).isEqualTo(200);
  }

  @Test
  void giveTheEditorToABrowserAndTheAnswerToAProgram() throws Exception {
    var query = "sparql?query=" + TestServer.encode("SELECT * { ?s ?p <urn:none> }");
    assertThat(page(query).body()).contains("<!DOCTYPE html>", "urn:none");
    assertThat(header(page(query + "&format=csv"), "Content-Type")).startsWith("text/csv");
    assertThat(header(server.get(query), "Content-Type")).contains("sparql-results");
  }

  @Test
  void keepWhatTheyAreMadeOfForEver() throws Exception {
    var sheet = Pattern.compile("/assets/[^\"]+base\\.css").matcher(page("").body());
    assertThat(sheet.find()).isTrue();
    var answer = server.get(sheet.group().substring(1));
    assertThat(header(answer, "Cache-Control")).contains("immutable");
    var again = server.get(sheet.group().substring(1), "If-None-Match", header(answer, "ETag"));
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void holdNoMarkupAndNoAddressThatDataSmugglesIn() throws Exception {
    var park = NodeFactory.createURI("https://example.org/evil/park/x");
    var name = NodeFactory.createLiteralLang("<script>alert(1)</script>\"'", "en");
    var quads =
        List.of(
            quad(park, RDF.type.asNode(), NodeFactory.createURI(Inno.NS + "Park")),
            quad(park, RDFS.label.asNode(), name),
            quad(park, OWL2.sameAs.asNode(), NodeFactory.createURI("javascript:alert(1)")),
            quad(park, RDFS.seeAlso.asNode(), NodeFactory.createURI("data:text/html,x")));
    try (var evil = TestServer.of("https://example.org/evil/", quads)) {
      var page = evil.get("evil/park/x", "Accept", HTML).body();
      assertThat(page)
          .contains("&lt;script>alert(1)")
          .doesNotContain("<script>alert", "href=\"javascript:", "href=\"data:");
      assertThat(evil.get("search?q=alert&format=html").body())
          .contains("&lt;script&gt;")
          .doesNotContain("<script>alert");
    }
  }

  private static Quad quad(Node subject, Node predicate, Node object) {
    return new Quad(
        NodeFactory.createURI("https://example.org/evil/graph"), subject, predicate, object);
  }
}
