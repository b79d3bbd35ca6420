package org.innovationatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.innovationatlas.serve.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The atlas that init starts is served as it stands. */
class InitServedTest {
  @TempDir private static Path folder;
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    var atlas = folder.resolve("my-city");
    assertThat(Run.of("init", atlas).code()).isZero();
    server = TestServer.of(ServedFacts.content(atlas));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'',                                      my-city",
    "my-city/district/north,                  has built",
    "my-city/institution/lantern-laboratory,  Lantern Robotics Laboratory",
    "my-city/indicator/north-floor-area,      80000",
    "my-city/passage/2030/1/2,                Quay University",
    "theme/robotics,                          Lantern Robotics Laboratory",
    "search?q=lantern,                        Robotics Laboratory",
    "queries,                                 <h1>"
  })
  void hasPages(String path, String words) throws Exception {
    var page = server.get(path, "Accept", "text/html", "Accept-Language", "en");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(words).doesNotContain("/shanghai/", "Putuo");
  }

  @Test
  void answersProgramsThatAskForPlacesNamesAndFacts() throws Exception {
    var features = new ObjectMapper().readTree(server.get("features").body()).get("features");
    assertThat(features).isNotEmpty();
    assertThat(features.toString()).contains("https://example.org/my-city/district/north");

    assertThat(server.get("search?q=Quay", "Accept", "application/json").body())
        .contains("/my-city/institution/quay-university");
    assertThat(
            server
                .query(
                    """
                    PREFIX inno: <https://w3id.org/innovation-atlas/ontology#>
                    SELECT ?thing { ?thing a inno:Laboratory ; inno:status ?status }
                    """)
                .body())
        .contains("https://example.org/my-city/institution/lantern-laboratory");
    assertThat(server.get("my-city/district/north", "Accept", "text/turtle").body())
        .contains("lantern-laboratory");
  }
}
