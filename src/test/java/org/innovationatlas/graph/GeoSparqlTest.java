package org.innovationatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.innovationatlas.SmallAtlas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The functions of GeoSPARQL understand the geometries of districts and places. */
class GeoSparqlTest {
  private static final Path QUERIES = Path.of("src", "test", "resources", "geosparql");
  private static final int FAR_AWAY = 1;

  private static Model places;

  @BeforeAll
  static void readPlaces() throws IOException {
    places = ModelFactory.createDefaultModel();
    for (Path file : SmallAtlas.shanghai().reference()) {
      RDFDataMgr.read(places, file.toString());
    }
  }

  @Test
  void findThePointsInsideTheBoundaries() throws IOException {
    assertThat(answer("points-inside-boundaries.rq"))
        .hasSizeGreaterThan(1)
        .allMatch(row -> row.getLiteral("inside").getBoolean());
  }

  @Test
  void measureHowFarDistrictsAreApart() throws IOException {
    var rows = answer("nearest-district.rq");

    assertThat(rows)
        .hasSizeGreaterThan(1)
        .extracting(row -> row.getLiteral("distance").getDouble())
        .allMatch(degrees -> degrees > 0 && degrees < FAR_AWAY);
    assertThat(rows.get(0).getResource("district").getURI()).endsWith("/district/changning");
  }

  private static List<QuerySolution> answer(String query) throws IOException {
    var parsed = QueryFactory.create(Files.readString(QUERIES.resolve(query)));
    var rows = new ArrayList<QuerySolution>();
    try (var execution = QueryExecution.model(places).query(parsed).build()) {
      execution.execSelect().forEachRemaining(rows::add);
    }
    return rows;
  }
}
