package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.innovationatlas.serve.TestServer.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.cli.ServedFacts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The places of the real atlas, for maps and for geographic information systems. */
class FeaturesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DISTRICTS = "ogc/collections/District/items";

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.of(ServedFacts.content(SmallAtlas.SHANGHAI));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode get(String path) throws Exception {
    var answer = server.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  @Test
  void givesTheDistrictsWithTheirBoundariesNamesAndNotice() throws Exception {
    var collection = get("features?type=District");

    assertThat(collection.get("type").asText()).isEqualTo("FeatureCollection");
    assertThat(collection.get("numberMatched").asInt()).isEqualTo(16);
    assertThat(collection.get("bbox")).hasSize(4);
    assertThat(collection.at("/notices/0").asText()).contains("OpenStreetMap contributors");
    for (JsonNode feature : collection.get("features")) {
      assertThat(feature.at("/geometry/type").asText()).matches("(Multi)?Polygon");
      assertThat(feature.at("/properties/name_zh").asText()).endsWith("区");
      assertThat(feature.at("/properties/name_en").asText()).isNotBlank();
      assertThat(feature.at("/properties/geometry_notice").asText()).contains("OpenStreetMap");
    }
  }

  @Test
  void givesOnlyWhatTouchesTheBox() throws Exception {
    var box = get("features?type=District&bbox=121.3,30.7,121.35,30.75");

    assertThat(box.get("features"))
        .extracting(feature -> feature.get("id").asText().replaceFirst(".*/", ""))
        .containsExactly("jinshan");
    assertThat(get("features?bbox=-10,-10,-9,-9").get("features")).isEmpty();
    assertThat(get("features?type=District&bbox=179,30,121.3,31").get("features")).isNotEmpty();
  }

  @Test
  void givesAsManyAsAreAskedFor() throws Exception {
    var page = get("features?type=District&limit=3&offset=14");

    assertThat(page.get("numberMatched").asInt()).isEqualTo(16);
    assertThat(page.get("numberReturned").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "features?type=Distict",
        "features?typ=District",
        "features?bbox=1,2,3",
        "features?bbox=a,b,c,d",
        "features?bbox=0,91,1,92",
        "features?bbox=NaN,0,1,1",
        "features?limit=0",
        "features?limit=many",
        "features?offset=-1",
        DISTRICTS + "?bbox=1,2,3",
        DISTRICTS + "?limit=0",
        DISTRICTS + "?datetime=yesterday",
        DISTRICTS + "?colour=red",
        "ogc/collections?colour=red",
        DISTRICTS + "?f=png"
      })
  void refusesWhatItCannotRead(String path) throws Exception {
    var answer = server.get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).containsPattern("give|takes|Did you mean \"District\"");
  }

  @Test
  void namesWhatThereIsForATypeThatIsNone() throws Exception {
    assertThat(server.get("features?type=Foo").body())
        .startsWith("type=Foo is no class of the ontology; there are features of ")
        .contains("District");
    assertThat(get("features?type=Fund").get("features")).isEmpty();
  }

  @Test
  void leadsFromTheLandingPageToEveryFeature() throws Exception {
    var landing = get("ogc");
    var conformance = get(path(link(landing, "conformance")));
    var collections = get(path(link(landing, "data"))).get("collections");

    assertThat(conformance.get("conformsTo"))
        .extracting(JsonNode::asText)
        .contains("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core");
    assertThat(get(path(link(landing, "service-desc"))).get("openapi").asText()).startsWith("3.");
    assertThat(collections).extracting(one -> one.get("id").asText()).contains("District");
    for (JsonNode collection : collections) {
      assertThat(collection.at("/extent/spatial/bbox/0")).hasSize(4);
      for (JsonNode feature : get(path(link(collection, "items"))).get("features")) {
        var self = path(link(collection, "self")) + "/items/" + feature.get("id").asText();
        assertThat(get(self).get("properties")).isEqualTo(feature.get("properties"));
      }
    }
  }

  @Test
  void leadsFromEachPageToTheNextUntilAllAreTold() throws Exception {
    var ids = new ArrayList<String>();
    var next = DISTRICTS + "?limit=5";
    var pages = 0;
    while (!next.isEmpty()) {
      var page = get(next);
      page.get("features").forEach(feature -> ids.add(feature.get("id").asText()));
      next = path(link(page, "next"));
      pages++;
    }

    assertThat(pages).isEqualTo(4);
    assertThat(ids).hasSize(16).doesNotHaveDuplicates();
  }

  @Test
  void answersFeaturesAsGeoJson() throws Exception {
    assertThat(header(server.get("features"), "Content-Type")).isEqualTo("application/geo+json");
    assertThat(header(server.get(DISTRICTS), "Content-Type")).isEqualTo("application/geo+json");
    assertThat(header(server.get("ogc"), "Content-Type")).isEqualTo("application/json");
  }

  @ParameterizedTest
  @CsvSource({
    "ogc/nothing",
    "ogc/collections/Dragon",
    "ogc/collections/Dragon/items",
    "ogc/collections/District/items/none",
    "ogc/collections/District/things"
  })
  void saysThatNothingHasThePath(String path) throws Exception {
    var answer = server.get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("/ogc/collections lists what there is");
  }

  private static String link(JsonNode document, String relation) {
    for (JsonNode link : document.get("links")) {
      if (link.get("rel").asText().equals(relation)) {
        return link.get("href").asText();
      }
    }
    return "";
  }

  private static String path(String address) {
    var relative = server.root().relativize(URI.create(address)).toString();
    assertThat(List.of(relative)).noneMatch(text -> text.startsWith("http"));
    return relative;
  }
}
