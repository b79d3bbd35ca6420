package org.innovationatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.innovationatlas.SmallAtlas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks the questions that call another endpoint, with one on this machine standing in for it. */
class FederatedQueriesTest {
  private static final Path QUERIES = Path.of("queries", "federated");
  private static final Path STAND_INS = Path.of("src", "test", "resources", "federated");
  private static final Pattern SERVICE = Pattern.compile("SERVICE <(https://[^>]+)>");

  @TempDir private Path folder;

  static List<Path> queries() throws IOException {
    try (var files = Files.list(QUERIES)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void areAnsweredTogetherWithTheOtherEndpoint(Path query) throws IOException {
    var name = query.getFileName().toString().replace(".rq", "");
    var dataset = DatasetGraphFactory.createTxnMem();
    RDFParser.source(STAND_INS.resolve(name + ".nt")).parse(dataset);
    var server = FusekiServer.create().port(0).loopback(true).add("/sparql", dataset).build();
    server.start();
    try {
      var service = SERVICE.matcher(Files.readString(query));
      assertThat(service.find()).isTrue();
      var standing = folder.resolve("query.rq");
      Files.writeString(
          standing, service.replaceAll("SERVICE <" + server.datasetURL("/sparql") + ">"));

      var run = Run.of("query", standing, "--facts", SmallAtlas.SHANGHAI, "--format", "csv");

      assertThat(run.err()).isEmpty();
      assertThat(run.out().lines())
          .containsExactlyElementsOf(Files.readAllLines(STAND_INS.resolve(name + ".csv")));
    } finally {
      server.stop();
    }
  }

  @Test
  void areAnsweredByAServerThatMayCallTheEndpoint() throws Exception {
    var dataset = DatasetGraphFactory.createTxnMem();
    RDFParser.fromString("<urn:s> <urn:p> 'elsewhere' .", Lang.TURTLE).parse(dataset);
    var other = FusekiServer.create().port(0).loopback(true).add("/sparql", dataset).build();
    other.start();
    var endpoint = other.datasetURL("/sparql");
    try (var server = ServeProcess.with("--facts", Run.SMALL, "--allow-service", endpoint)) {
      assertThat(server.rows("SELECT ?o { SERVICE <" + endpoint + "> { ?s ?p ?o } }"))
          .containsExactly("elsewhere");
    } finally {
      other.stop();
    }
  }

  @Test
  void sayThatTheOtherEndpointHasNoAnswer() {
    var server =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .addServlet("/sparql", new BusyServlet())
            .build();
    server.start();
    try {
      var query = "ASK { SERVICE <" + server.datasetURL("/sparql") + "> { ?s ?p ?o } }";
      var run = Run.withInput(query, "query", "-", "--facts", Run.SMALL);

      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err())
          .startsWith(
              "atlas query: the endpoint that the query calls by SERVICE has no answer (429");
    } finally {
      server.stop();
    }
  }

  private static final class BusyServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      response.setStatus(429);
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void sayInTheirFirstLineWhomTheyCall(Path query) throws IOException {
    var service = SERVICE.matcher(Files.readString(query));
    assertThat(service.find()).isTrue();
    var host = URI.create(service.group(1)).getHost();
    var lines = Files.readAllLines(query);
    assertThat(lines.get(0)).matches("# [A-Z].*\\?.*").contains(host);
    assertThat(lines.get(1)).matches("# .*\\p{IsHan}.*？.*").contains(host);
    assertThat(QueryFactory.create(Files.readString(query)).getOrderBy()).isNotEmpty();
  }
}
