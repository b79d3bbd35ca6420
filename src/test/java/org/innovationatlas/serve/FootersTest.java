package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.cli.ServedFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages and descriptions say of licences, origins and translations, the atlas says. */
class FootersTest {
  private static final Path SKELETON = Path.of("src", "main", "resources", "skeleton");
  private static final String OF_OTHERS = "OpenStreetMap|ODbL|GeoNames|CC BY|licenses/by/";

  @TempDir private Path folder;

  private static String footer(TestServer server, String path) throws Exception {
    var page = server.get(path, "Accept", "text/html", "Accept-Language", "en").body();
    return page.substring(page.indexOf("<footer"), page.indexOf("</footer>"));
  }

  /** The invented city under another licence, with no word of a translation. */
  private TestServer city() throws IOException {
    try (Stream<Path> files = Files.walk(SKELETON)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        var copy = folder.resolve(SKELETON.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        var text =
            Files.readString(file)
                .replace("licenses/by/4.0/", "publicdomain/zero/1.0/")
                .replaceAll(", \"zh\": \"[^\"]*\"", "");
        Files.writeString(copy, text);
      }
    }
    return TestServer.of(ServedFacts.content(folder));
  }

  @Test
  void claimNothingThatTheAtlasDoesNotSay() throws Exception {
    try (var server = city()) {
      for (String path :
          List.of("", "lumen/district/north", "search?q=North", "queries", "none", "sparql")) {
        assertThat(footer(server, path))
            .contains(
                "<a rel=\"license\" href=\"https://creativecommons.org/publicdomain/zero/1.0/\">CC0 1.0</a>.")
            .doesNotContain("ranslations")
            .doesNotContainPattern(OF_OTHERS);
      }
      assertThat(server.get("", "Accept", "text/html").body())
          .contains(
              "\"url\":\"https://example.org/lumen/\",\"license\":\"https://creativecommons.org/publicdomain/zero/1.0/\"")
          .doesNotContain("\"url\":\"https://w3id.org");
    }
  }

  @Test
  void describeTheAtlasToProgramsAsItDescribesItself() throws Exception {
    try (var server = city()) {
      assertThat(
              server
                  .query(
                      "ASK { <https://example.org/lumen/> <http://purl.org/dc/terms/license> "
                          + "<https://creativecommons.org/publicdomain/zero/1.0/> }")
                  .body())
          .contains("true");
      assertThat(
              server
                  .query(
                      "PREFIX dct: <http://purl.org/dc/terms/> ASK { ?s dct:license ?l FILTER(!CONTAINS(STR(?l), 'zero')) "
                          + "FILTER(STR(?s) IN ('https://w3id.org/innovation-atlas/', 'https://example.org/lumen/')) }")
                  .body())
          .contains("false");
      assertThat(
              server
                  .query(
                      "PREFIX dct: <http://purl.org/dc/terms/> ASK { VALUES ?s { <https://w3id.org/innovation-atlas/> "
                          + "<https://example.org/lumen/> } ?s dct:publisher ?p }")
                  .body())
          .contains("false");
      assertThat(server.get("openapi.json").body())
          .contains("CC0 1.0 for the facts")
          .doesNotContain("CC BY");
    }
  }

  @Test
  void tellOfEachAtlasWhatItsOwnDataSays() throws Exception {
    try (var both =
        TestServer.of(ServedFacts.content(SmallAtlas.SHANGHAI, SmallAtlas.COAL_REGIONS))) {
      assertThat(footer(both, "shanghai/district/putuo"))
          .contains("© OpenStreetMap contributors", ">ODbL 1.0</a>", "Translations of names");
      assertThat(footer(both, "coal-regions/district/cottbus"))
          .contains("© GeoNames", ">CC BY 4.0</a>")
          .doesNotContain("OpenStreetMap", "ODbL");
      assertThat(footer(both, "")).contains("© GeoNames", "© OpenStreetMap contributors");
      assertThat(both.get("", "Accept", "text/html").body())
          .contains("\"DataCatalog\"", "/shanghai/\",\"license\"", "/coal-regions/\",\"license\"");
    }
  }
}
