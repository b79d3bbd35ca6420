package org.innovationatlas.serve.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.innovationatlas.serve.TestServer.encode;
import static org.innovationatlas.serve.TestServer.header;
import static org.innovationatlas.serve.reconcile.ReconcileClient.ids;
import static org.innovationatlas.serve.reconcile.ReconcileClient.list;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.innovationatlas.model.FactType;
import org.innovationatlas.serve.TestServer;
import org.innovationatlas.vocab.Inno;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What else a client finds by the manifest: suggestions, previews and the values of properties. */
class ReconcileServicesTest {
  private static ReconcileClient client;

  @BeforeAll
  static void start() throws IOException {
    client = ReconcileClient.start();
  }

  @AfterAll
  static void stop() {
    client.close();
  }

  @Test
  void namesAddressesThatAnswer() throws Exception {
    var manifest = client.get("reconcile");
    var id = encode("shanghai/district/putuo");
    var root = client.server().root().toString();

    for (String template :
        List.of(
            manifest.path("view").path("url").asText(),
            manifest.path("preview").path("url").asText())) {
      var address = template.replace("{{id}}", id);
      assertThat(address).startsWith(root);
      assertThat(client.server().get(address).statusCode()).isIn(200, 303);
    }
    for (String kind : List.of("entity", "type", "property")) {
      var suggest = manifest.path("suggest").path(kind);
      var found =
          client.get(
              suggest.path("service_url").asText()
                  + suggest.path("service_path").asText()
                  + "?prefix=");
      var one = encode(found.path("result").path(0).path("id").asText());
      var flyout =
          client.get(
              suggest.path("flyout_service_url").asText()
                  + suggest.path("flyout_service_path").asText().replace("${id}", one));
      assertThat(flyout.path("html").asText()).startsWith("<h1>");
    }
    var propose = manifest.path("extend").path("propose_properties");
    assertThat(
            client
                .get(
                    propose.path("service_url").asText()
                        + propose.path("service_path").asText()
                        + "?type=Park&limit=3")
                .path("properties"))
        .hasSize(3);
  }

  @Test
  void isThereOnceForEachLanguage() throws Exception {
    assertThat(client.get("reconcile/zh").path("name").asText()).isEqualTo("上海创新图谱2022");
    assertThat(client.get("reconcile/zh").path("preview").path("url").asText())
        .contains("/reconcile/zh/preview");
    assertThat(client.get("reconcile", "Accept-Language", "zh-CN,en;q=0.5").path("name").asText())
        .isEqualTo("上海创新图谱2022");
    assertThat(client.get("reconcile?lang=en", "Accept-Language", "zh").path("name").asText())
        .isEqualTo("Innovation Atlas of Shanghai 2022");
  }

  @Test
  void letsPagesOfEveryOriginAsk() throws Exception {
    for (String path : List.of("reconcile", "reconcile/suggest/entity", "reconcile/preview")) {
      var request =
          client
              .server()
              .request(path, "Origin", "https://example.org")
              .header("Access-Control-Request-Method", "POST")
              .method("OPTIONS", BodyPublishers.noBody());
      assertThat(header(client.server().send(request), "Access-Control-Allow-Origin"))
          .isEqualTo("*");
      assertThat(
              header(
                  client.server().get(path, "Origin", "https://example.org"),
                  "Access-Control-Allow-Origin"))
          .isEqualTo("*");
    }
  }

  @Test
  void callsAFunctionForClientsOfTheOlderApi() throws Exception {
    var answer = client.server().get("reconcile?query=%E6%99%AE%E9%99%80&callback=jQuery1_a.b$");

    assertThat(header(answer, "Content-Type")).isEqualTo("text/javascript;charset=utf-8");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.body())
        .startsWith("/**/jQuery1_a.b$({\"result\":[{\"id\":\"shanghai/district/putuo\"")
        .endsWith(");");
  }

  @ParameterizedTest
  @ValueSource(strings = {"alert(1)", "a;b", "", "a b", "<x>", "a.", "1a", "a\u2028b"})
  void callsNothingThatIsNoNameOfAFunction(String callback) throws Exception {
    var answer = client.server().get("reconcile?callback=" + encode(callback));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(header(answer, "Content-Type")).startsWith("text/plain");
  }

  @ParameterizedTest
  @CsvSource({
    "entity, Putu, shanghai/district/putuo",
    "entity, 普陀, shanghai/district/putuo",
    "entity, neo bay, shanghai/park/grand-neo-bay",
    "entity, 零号湾, shanghai/park/grand-neo-bay",
    "entity, shanghai/district/putuo, shanghai/district/putuo",
    "entity, Fudan Future Valey, shanghai/park/fudan-future-valley",
    "type, par, Park",
    "type, 园区, Park",
    "type, SciencePark, SciencePark",
    "property, located, locatedIn",
    "property, 位于, locatedIn",
    "property, locatedIn, locatedIn"
  })
  void suggestsFirstWhatIsTyped(String kind, String prefix, String id) throws Exception {
    var found = client.get("reconcile/suggest/" + kind + "?prefix=" + encode(prefix));

    assertThat(ids(list(found.path("result")))).first().isEqualTo(id);
  }

  @Test
  void suggestsMoreFromACursorOn() throws Exception {
    var first = client.get("reconcile/suggest/entity?prefix=");
    var next = client.get("reconcile/suggest/entity?prefix=&cursor=" + first.path("cursor"));

    assertThat(first.path("result")).hasSize(20);
    assertThat(next.path("result")).hasSize(20);
    assertThat(ids(list(first.path("result"))))
        .doesNotContainAnyElementsOf(ids(list(next.path("result"))));
    assertThat(client.server().get("reconcile/suggest/entity?prefix=&cursor=-1").statusCode())
        .isEqualTo(400);
  }

  @Test
  void showsAPreviewWithinTheFrameOfAnotherOriginAndNoOtherPage() throws Exception {
    var preview = client.server().get("reconcile/preview?id=shanghai/park/grand-neo-bay");
    var missing = client.server().get("reconcile/preview?id=nothing");
    var page = client.server().get("shanghai/park/grand-neo-bay", "Accept", "text/html");

    for (var framed : List.of(preview, missing)) {
      assertThat(framed.headers().firstValue("X-Frame-Options")).isEmpty();
      assertThat(header(framed, "Content-Security-Policy"))
          .isEqualTo(
              "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
                  + " frame-ancestors *");
    }
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(preview.body())
        .contains("<h1>Grand Neo Bay</h1>", "大零号湾", "Minhang District", "card.css")
        .doesNotContain("<script", "style=");
    assertThat(client.server().get("reconcile/card.css").statusCode()).isEqualTo(200);
    assertThat(client.server().get("reconcile/preview?id=shanghai/district/putuo&lang=zh").body())
        .contains("<html lang=\"zh\">", "<h1>普陀区</h1>");
  }

  @Test
  void leadsToThePageOfAThingAndNowhereElse() throws Exception {
    var there = client.server().get("reconcile/view?id=" + encode("shanghai/district/putuo"));
    var elsewhere = client.server().get("reconcile/view?id=" + encode("https://example.org/"));

    assertThat(header(there, "Location"))
        .isEqualTo(client.server().root() + "shanghai/district/putuo");
    assertThat(there.statusCode()).isEqualTo(303);
    assertThat(elsewhere.statusCode()).isEqualTo(404);
  }

  @Test
  void proposesThePropertiesThatThingsOfTheTypeHave() throws Exception {
    var ofParks = ids(list(client.get("reconcile/properties?type=Park").path("properties")));
    var ofDistricts =
        ids(list(client.get("reconcile/properties?type=District").path("properties")));

    assertThat(ofParks).contains("name", "locatedIn", "status", "quote").doesNotContain("code");
    assertThat(ofDistricts).contains("name", "code", "locationOf").doesNotContain("status");
  }

  @Test
  void givesValuesOfEachSortAndTheWordsOfTheSource() throws Exception {
    var answer =
        client.extend(
            """
            {"ids": ["shanghai/park/grand-neo-bay", "shanghai/district/putuo",
                     "shanghai/event/robotics-application-innovation-forum-2022", "nothing"],
             "properties": [{"id": "locatedIn"}, {"id": "code"}, {"id": "year"},
                            {"id": "quote", "settings": {"limit": "1"}}]}
            """);
    var rows = answer.path("rows");

    assertThat(ids(list(answer.path("meta"))))
        .containsExactly("locatedIn", "code", "year", "quote");
    assertThat(rows.path("shanghai/park/grand-neo-bay").path("locatedIn").toString())
        .isEqualTo("[{\"id\":\"shanghai/district/minhang\",\"name\":\"Minhang District\"}]");
    assertThat(rows.path("shanghai/park/grand-neo-bay").path("quote")).hasSize(1);
    assertThat(rows.path("shanghai/district/putuo").path("code").toString())
        .isEqualTo("[{\"str\":\"310107\"}]");
    assertThat(
            rows.path("shanghai/event/robotics-application-innovation-forum-2022")
                .path("year")
                .toString())
        .isEqualTo("[{\"int\":2022}]");
    assertThat(rows.path("nothing").path("code").toString()).isEqualTo("[]");
  }

  @Test
  void givesValuesAsTheSettingsWantThem() throws Exception {
    var rows =
        client
            .extend(
                """
                {"ids": ["shanghai/park/grand-neo-bay"],
                 "properties": [{"id": "name", "settings": {"lang": "zh"}},
                                {"id": "locatedIn", "settings": {"content": "iri"}}]}
                """)
            .path("rows")
            .path("shanghai/park/grand-neo-bay");

    assertThat(rows.path("name").toString()).isEqualTo("[{\"str\":\"大零号湾\"}]");
    assertThat(rows.path("locatedIn").toString())
        .isEqualTo("[{\"str\":\"https://w3id.org/innovation-atlas/shanghai/district/minhang\"}]");
    assertThat(
            client
                .post(
                    "reconcile",
                    "extend",
                    "{\"ids\":[],\"properties\":[{\"id\":\"name\",\"settings\":{\"content\":\"x\"}}]}")
                .body())
        .contains("extend/properties/0/settings/content: \"x\" is not \"name\" or \"iri\"");
  }

  @Test
  void showsMarkupInANameAsText() throws Exception {
    var thing = NodeFactory.createURI("https://example.org/atlas/park/x");
    var name = "</script><img src=x onerror=alert(1)>";
    try (var hostile =
        TestServer.of(
            "https://example.org/atlas/",
            List.of(
                quad(thing, RDF.type.asNode(), Inno.type(FactType.PARK)),
                quad(thing, RDFS.label.asNode(), NodeFactory.createLiteralLang(name, "en")),
                quad(
                    thing,
                    Inno.QUOTE,
                    NodeFactory.createLiteralDT(name, XSDDatatype.XSDstring))))) {
      var id = encode(thing.getURI());
      var script = hostile.get("reconcile?callback=f&query=" + encode(name));
      assertThat(hostile.get("reconcile/preview?id=" + id).body()).doesNotContain("<img");
      assertThat(hostile.get("reconcile/flyout/entity?id=" + id).body()).doesNotContain("<img");
      assertThat(script.body()).contains("onerror").doesNotContain("<");
    }
  }

  private static Quad quad(Node subject, Node predicate, Node object) {
    return new Quad(
        NodeFactory.createURI("https://example.org/atlas/graph/g"), subject, predicate, object);
  }
}
