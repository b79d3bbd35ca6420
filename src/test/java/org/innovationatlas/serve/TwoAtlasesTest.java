package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.jena.vocabulary.XSD;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.cli.ServedFacts;
import org.innovationatlas.serve.content.Content;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An atlas of another country, language and administrative structure is served as the packed one
 * is, alone and beside it.
 */
class TwoAtlasesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COTTBUS = "coal-regions/district/cottbus";
  private static final String PREFIX =
      "PREFIX inno: <https://w3id.org/innovation-atlas/ontology#> ";
  private static final Pattern LINK = Pattern.compile(" href=\"(/[^\"#]*)");

  private static Content content;
  private static TestServer both;
  private static TestServer alone;

  @BeforeAll
  static void start() throws IOException {
    content = ServedFacts.content(SmallAtlas.SHANGHAI, SmallAtlas.COAL_REGIONS);
    both = TestServer.of(content);
    alone = TestServer.of(ServedFacts.content(SmallAtlas.COAL_REGIONS));
  }

  @AfterAll
  static void stop() {
    both.close();
    alone.close();
  }

  private static String page(TestServer server, String path) throws Exception {
    var page = server.get(path, "Accept", "text/html", "Accept-Language", "en");
    assertThat(page.statusCode()).as(path).isEqualTo(200);
    return page.body();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        COTTBUS,
        "coal-regions/institution/btu",
        "coal-regions/region/lusatia",
        "coal-regions/passage/2020/invkg/7",
        "theme/hydrogen",
        "search?q=Cottbus",
        "queries",
        "sparql",
        "openapi.json",
        ".well-known/sparql-examples.ttl",
        "compare?with=/coal-regions/district/cottbus&with=/coal-regions/district/halle"
      })
  void saysNothingOfTheOtherAtlasAlone(String path) throws Exception {
    assertThat(page(alone, path)).doesNotContain("/shanghai/", "Shanghai 2022", "Putuo", "普陀");
  }

  /** Of partners the regions' act says nothing, and of the themes of the ontology not of each. */
  @Test
  void asksAboutThingsThatItHas() throws Exception {
    for (var question : JSON.readTree(alone.get("queries", "Accept", "application/json").body())) {
      var path = question.get("path").asText().substring(1);
      assertThat(page(alone, path)).as(path).doesNotContain("/shanghai/", "Putuo", "普陀");
      assertThat(alone.get(path + ".rq").body()).as(path).doesNotContain("/shanghai/");
      boolean asksOfThings =
          StreamSupport.stream(question.get("parameters").spliterator(), false)
              .anyMatch(one -> !one.get("type").asText().startsWith(XSD.getURI()));
      if (asksOfThings && !path.matches(".*(-theme|partners-of-an-institution)")) {
        var rows = alone.get(path, "Accept", "text/csv, text/turtle;q=0.9").body().strip();
        assertThat(rows.lines()).as(path).hasSizeGreaterThan(1);
      }
    }
  }

  @Test
  void asksInItsPrefixesWhateverIsAsked() throws Exception {
    assertThat(alone.get("queries/things-of-a-district.csv?district=district:halle").body())
        .contains("Halle");
    for (var question : content.questions()) {
      assertThat(question.text())
          .isEqualTo(Files.readString(Path.of("queries", question.name() + ".rq")));
    }
  }

  @Test
  void showsEachRegionOnAMapOfItsOwn() throws Exception {
    var home = page(both, "");

    assertThat(home)
        .contains("Innovation Atlas of Shanghai 2022", "Innovation Atlas of the German Coal");
    assertThat(home.split("<figure class=\"map\"", -1)).hasSize(3);
    assertThat(page(alone, "").split("<figure class=\"map\"", -1)).hasSize(2);
    assertThat(page(both, COTTBUS)).contains("data-iri=").doesNotContain("/shanghai/district/");
  }

  @Test
  void countsWhatLiesInADistrictThatNoPassageIsAbout() throws Exception {
    assertThat(page(both, COTTBUS))
        .contains("What lies in it", "Institute for Research into Lower-Emission Aircraft Engines");
    assertThat(page(both, "shanghai/district/putuo")).contains("What its passage tells of");
  }

  @Test
  void comparesDistrictsOfOneRegionAndOfBoth() throws Exception {
    var cottbus = "with=/" + COTTBUS;
    assertThat(page(alone, "compare?" + cottbus + "&with=/coal-regions/district/halle"))
        .contains("<table class=\"compare\">", ">Halle</a>");
    assertThat(page(both, "compare?" + cottbus + "&with=/shanghai/district/putuo"))
        .contains("<table class=\"compare\">", "Cottbus", "Putuo District")
        .contains("<p class=\"region\">Innovation Atlas of the German Coal Regions 2020</p>");
  }

  @Test
  void findsNamesAndWordsOfTheReportsLanguage() throws Exception {
    assertThat(both.get("search?q=Universitaetsmedizin").statusCode()).isEqualTo(200);
    for (String words : List.of("Universitätsmedizin", "Fördergebiete", "Lausitzer Revier")) {
      assertThat(both.get("search?q=" + TestServer.encode(words), "Accept", "application/json"))
          .satisfies(answer -> assertThat(answer.body()).contains("/coal-regions/"));
    }
    assertThat(both.get("search?q=metaverse", "Accept", "application/json").body())
        .contains("/shanghai/")
        .doesNotContain("/coal-regions/");
  }

  @Test
  void answersQueriesOverBoth() throws Exception {
    var districts = PREFIX + "SELECT (COUNT(DISTINCT ?d) AS ?n) { ?d a inno:District }";

    assertThat(alone.query(districts).body()).contains("22");
    assertThat(both.query(districts).body()).contains("38");
    assertThat(
            both.query(
                    PREFIX
                        + "SELECT ?thing { ?c inno:quote ?q . FILTER(CONTAINS(?q, 'Cottbus')) "
                        + "?c <http://www.w3.org/1999/02/22-rdf-syntax-ns#subject> ?thing }")
                .body())
        .contains("/coal-regions/");
  }

  @Test
  void givesPlacesWithTheirNamesToMaps() throws Exception {
    var features = JSON.readTree(both.get("features?type=District").body()).get("features");
    var cottbus = new TreeSet<String>();
    features.forEach(
        feature -> {
          if (feature.get("id").asText().endsWith(COTTBUS)) {
            cottbus.add(feature.at("/geometry/type").asText());
            cottbus.add(feature.at("/properties/name_de").asText());
          }
        });

    assertThat(cottbus).containsExactly("Cottbus", "Point");
    assertThat(features).hasSize(20);
  }

  @Test
  void describesBothInTheCatalogue() throws Exception {
    assertThat(both.query("SELECT ?d { ?d a <http://www.w3.org/ns/dcat#Dataset> }").body())
        .contains("innovation-atlas/shanghai/", "innovation-atlas/coal-regions/");
  }

  @Test
  void linksToNothingThatIsNotThere() throws Exception {
    var links = new TreeSet<String>();
    for (String path : List.of("", COTTBUS, "search?q=Institut", "coal-regions/region/lusatia")) {
      LINK.matcher(page(both, path))
          .results()
          .map(found -> found.group(1).replace("&amp;", "&"))
          .filter(link -> link.startsWith("/coal-regions/") || link.lastIndexOf('/') == 0)
          .forEach(links::add);
    }

    assertThat(links).hasSizeGreaterThan(40);
    for (String link : links) {
      var answer = both.get(link.substring(1), "Accept", "text/html, */*;q=0.1");
      assertThat(answer.statusCode()).as(link).isEqualTo(200);
    }
  }
}
