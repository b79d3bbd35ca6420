package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.cli.ServedFacts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client that knows nothing of the ontology finds things by the classes that it knows. */
class SupertypesTest {
  private static final String PREFIXES =
      """
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX schema: <https://schema.org/>
      PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX geo: <http://www.opengis.net/ont/geosparql#>
      PREFIX qb: <http://purl.org/linked-data/cube#>
      PREFIX inno: <https://w3id.org/innovation-atlas/ontology#>
      """;

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.of(ServedFacts.content(SmallAtlas.SHANGHAI, SmallAtlas.COAL_REGIONS));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String ask(String query) throws Exception {
    var answer = server.query(PREFIXES + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** The coal regions' act tells of no event and gives no figure. */
  @ParameterizedTest
  @CsvSource({
    "schema:Event, shanghai",
    "qb:Observation, shanghai",
    "schema:Place, shanghai",
    "schema:Place, coal-regions",
    "org:Organization, shanghai",
    "org:Organization, coal-regions",
    "geo:Feature, shanghai",
    "geo:Feature, coal-regions"
  })
  void areThereInEachAtlas(String type, String atlas) throws Exception {
    assertThat(ask(counted(type, atlas))).startsWith("n\r\n").isNotEqualTo("n\r\n0\r\n");
  }

  private static String counted(String type, String atlas) {
    return "SELECT (COUNT(DISTINCT ?thing) AS ?n) { ?thing a %s FILTER (CONTAINS(STR(?thing), \"/%s/\")) }"
        .formatted(type, atlas);
  }

  @Test
  void areLackingToNoThing() throws Exception {
    var lacking =
        """
        SELECT DISTINCT ?class ?above {
          { SELECT DISTINCT ?class ?above {
              ?class a owl:Class ; rdfs:subClassOf+ ?above .
              FILTER (ISIRI(?above) && STRSTARTS(STR(?class), STR(inno:)))
          } }
          ?thing a ?class .
          FILTER NOT EXISTS { ?thing a ?above }
        }
        """;

    assertThat(ask(lacking)).isEqualTo("class,above\r\n");
    assertThat(ask(lacking.replace("FILTER NOT EXISTS", "FILTER EXISTS")))
        .contains("schema.org/Event", "org#Organization", "cube#Observation");
  }
}
