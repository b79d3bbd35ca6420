package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.innovationatlas.cli.ServedFacts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions of GeoSPARQL over the geometries of districts and places, asked of a server. */
class GeoSparqlTest {
  private static final Path QUERIES = Path.of("src", "test", "resources", "geosparql");
  private static final String PREFIXES =
      "PREFIX geo: <http://www.opengis.net/ont/geosparql#> PREFIX geof: <http://www.opengis.net/def/function/geosparql/> ";

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.of(ServedFacts.content(Path.of("facts", "shanghai-2022")));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void findThePointsInsideTheBoundaries() throws Exception {
    assertThat(rows("points-inside-boundaries.rq"))
        .hasSizeGreaterThan(5)
        .allMatch(row -> row.endsWith(",true"));
  }

  @Test
  void measureInDegreesHowFarDistrictsAreApart() throws Exception {
    var rows = rows("nearest-district.rq");

    assertThat(rows).hasSizeGreaterThan(5).allMatch(row -> number(row) > 0 && number(row) < 1);
    assertThat(rows.get(0)).contains("/district/changning,");
  }

  /** A degree is 111 km along a meridian, and 95 km along the parallel of Shanghai. */
  @Test
  void measureInMetresHowFarDistrictsAreApart() throws Exception {
    var degrees = rows("nearest-district.rq").stream().mapToDouble(GeoSparqlTest::number).toArray();
    var metres =
        rows("nearest-district-in-metres.rq").stream().mapToDouble(GeoSparqlTest::number).toArray();

    assertThat(metres).hasSize(degrees.length);
    assertThat(IntStream.range(0, metres.length))
        .allMatch(i -> metres[i] > degrees[i] * 90_000 && metres[i] < degrees[i] * 112_000);
  }

  @Test
  void drawAroundAPlace() throws Exception {
    assertThat(
            lines(
                PREFIXES
                    + "SELECT ?near ?far { BIND('POINT(121.4 31.2)'^^geo:wktLiteral AS ?here) "
                    + "BIND(geof:buffer(?here, 0.02, <http://www.opengis.net/def/uom/OGC/1.0/degree>) AS ?area) "
                    + "BIND(geof:sfWithin('POINT(121.41 31.2)'^^geo:wktLiteral, ?area) AS ?near) "
                    + "BIND(geof:sfWithin('POINT(121.43 31.2)'^^geo:wktLiteral, ?area) AS ?far) }"))
        .containsExactly("true,false");
  }

  @Test
  void findAGeometryByItsTextAfterFunctionsWereCalled() throws Exception {
    rows("points-inside-boundaries.rq");
    var point =
        lines(
            PREFIXES + "SELECT ?w { ?g geo:asWKT ?w FILTER STRSTARTS(STR(?w), 'POINT') } LIMIT 1");

    assertThat(
            lines(PREFIXES + "SELECT ?g { ?g geo:asWKT '" + point.get(0) + "'^^geo:wktLiteral }"))
        .isNotEmpty();
  }

  @Test
  void readNoFileAndCallNoHostForGml() throws Exception {
    try (var trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var gml =
          "<!DOCTYPE a SYSTEM \\\"http://127.0.0.1:%d/x\\\"><gml:Point xmlns:gml=\\\"http://www.opengis.net/ont/gml\\\"><gml:pos>1 1</gml:pos></gml:Point>"
              .formatted(trap.getLocalPort());

      assertThat(distanceTo("\"" + gml + "\"^^geo:gmlLiteral")).containsExactly("");

      trap.setSoTimeout(1);
      assertThat(trap)
          .satisfies(
              one -> assertThatThrownBy(one::accept).isInstanceOf(SocketTimeoutException.class));
    }
  }

  /** Two combs across each other, which cross in very many points. */
  @ParameterizedTest
  @CsvSource({
    "sfIntersects, 50, true",
    "sfIntersects, 600, ''",
    "union, 20, true",
    "union, 60, ''"
  })
  void leaveGeometriesThatWouldTakeTooLong(String function, int teeth, String isBound)
      throws Exception {
    var query =
        PREFIXES
            + "SELECT ?bound { BIND(geof:%s('%s'^^geo:wktLiteral, '%s'^^geo:wktLiteral) AS ?r) BIND(IF(BOUND(?r), true, 1/0) AS ?bound) }";
    var answer =
        server.send(
            server
                .request("sparql", "Accept", "text/csv", "Content-Type", "application/sparql-query")
                .POST(
                    BodyPublishers.ofString(
                        query.formatted(function, comb(teeth, true), comb(teeth, false)))));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body().lines().skip(1)).containsExactly(isBound);
  }

  private static String comb(int teeth, boolean upright) {
    var points = new ArrayList<String>();
    for (int i = 0; i < teeth; i++) {
      points.addAll(
          List.of(
              point(i, 1, teeth, upright),
              point(i + 0.5, 1, teeth, upright),
              point(i + 0.5, 0.1, teeth, upright),
              point(i + 1, 0.1, teeth, upright)));
    }
    points.add(point(teeth, 0, teeth, upright));
    points.add(point(0, 0, teeth, upright));
    points.add(points.get(0));
    return "POLYGON((" + String.join(", ", points) + "))";
  }

  private static String point(double along, double up, int teeth, boolean upright) {
    double across = along / teeth;
    return upright ? across + " " + up : up + " " + across;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<http://www.opengis.net/def/crs/EPSG/0/27700> POINT(1 1)",
        "<urn:unheard-of> POINT(1 1)",
        "<no end POINT(1 1)",
        "POINT(1"
      })
  void knowNoOtherCoordinateSystemsAndNoBrokenGeometries(String geometry) throws Exception {
    assertThat(distanceTo("\"" + geometry + "\"^^geo:wktLiteral")).containsExactly("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
        "http://www.opengis.net/def/crs/EPSG/0/4326"
      })
  void knowTheSystemsOfTheData(String system) throws Exception {
    assertThat(distanceTo("\"<" + system + "> POINT(0 0)\"^^geo:wktLiteral"))
        .containsExactly("0.0e0");
  }

  private static List<String> distanceTo(String geometry) throws Exception {
    return lines(
        PREFIXES
            + "SELECT ?d { BIND(geof:distance("
            + geometry
            + ", 'POINT(0 0)'^^geo:wktLiteral, <http://www.opengis.net/def/uom/OGC/1.0/degree>) AS ?d) }");
  }

  private static List<String> rows(String query) throws Exception {
    return lines(Files.readString(QUERIES.resolve(query)));
  }

  private static List<String> lines(String query) throws Exception {
    var answer = server.query(query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().lines().skip(1).toList();
  }

  private static double number(String row) {
    return Double.parseDouble(row.substring(row.lastIndexOf(',') + 1));
  }
}
