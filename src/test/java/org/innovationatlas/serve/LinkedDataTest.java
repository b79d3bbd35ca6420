package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.innovationatlas.serve.SmallCity.CITY;
import static org.innovationatlas.serve.SmallCity.CLAIM;
import static org.innovationatlas.serve.SmallCity.CROWD;
import static org.innovationatlas.serve.SmallCity.IN;
import static org.innovationatlas.serve.SmallCity.PASSAGE;
import static org.innovationatlas.serve.SmallCity.TOWER;
import static org.innovationatlas.serve.SmallCity.node;
import static org.innovationatlas.serve.TestServer.graph;
import static org.innovationatlas.serve.TestServer.header;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.innovationatlas.SmallAtlas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The IRIs of the data answer at their own paths. */
class LinkedDataTest {
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
  @ValueSource(strings = {"small/park/none", "small/nothing/", "none.ttl", "shapes.png"})
  void saysThatNothingHasThePath(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"small/park/towr", "small/institution/tower", "small/park/%E5%A1%94"})
  void suggestsWhatWasMeantByAPathThatNothingHas(String path) throws Exception {
    assertThat(get(path).body()).endsWith("Did you mean one of these?\n/small/park/tower\n");
    assertThat(get(path, "Accept", "text/html").body()).contains("<a href=\"/small/park/tower\">");
  }

  @ParameterizedTest
  @CsvSource({
    "small/park/tower/, /small/park/tower",
    "small/park/tower.json, /small/park/tower",
    "small/park/towr/, /small/park/tower",
    "ontology/, /ontology",
    "shapes.png, /shapes"
  })
  void suggestsWhatHasThePathButForItsEnd(String path, String meant) throws Exception {
    var answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).endsWith("Did you mean one of these?\n" + meant + "\n");
  }

  @Test
  void listsTheFormatsWhereThereIsNoneOfTheEnding() throws Exception {
    var answer = get("small/region/city.geojson");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains("text/turtle (ttl)").doesNotContain("geojson");
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
  void givesAThingWithAPlaceAsAFeature() throws Exception {
    var answer = get("small/park/tower", "Accept", "application/geo+json");

    assertThat(header(answer, "Content-Type")).startsWith("application/geo+json");
    assertThat(answer.body())
        .contains("\"coordinates\":[121.5,31.2]", "\"name_zh\":\"塔\"", "\"name_en\":\"Tower\"");
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
