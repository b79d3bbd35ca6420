package org.innovationatlas.serve.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.innovationatlas.serve.TestServer;

/**
 * A server that holds the graphs of all tests, each under the name of its file; a test names the
 * graphs that it wants by the protocol.
 */
final class TestedEndpoint implements AutoCloseable {
  private static final String NO_GRAPH = "urn:x-test:no-graph";

  private final HttpClient client = HttpClient.newHttpClient();
  private final TestServer server;

  private TestedEndpoint(TestServer server) {
    this.server = server;
  }

  static TestedEndpoint start(List<ConformanceCase> cases) throws IOException {
    var graphs = new TreeMap<String, Path>();
    for (ConformanceCase each : cases) {
      each.defaultGraphs().forEach(file -> graphs.put(file.toUri().toString(), file));
      graphs.putAll(each.namedGraphs());
      graphs.putAll(ofTheQueryItself(each));
    }
    return new TestedEndpoint(TestServer.of(dataset(graphs)));
  }

  private static DatasetGraph dataset(Map<String, Path> graphs) {
    var dataset = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(
        dataset,
        () ->
            graphs.forEach(
                (name, file) ->
                    dataset.addGraph(
                        NodeFactory.createURI(name),
                        RDFParser.source(file).base(file.toUri().toString()).toGraph())));
    return dataset;
  }

  /** The graphs that the query names by FROM and FROM NAMED. */
  private static Map<String, Path> ofTheQueryItself(ConformanceCase each) throws IOException {
    var files = new TreeMap<String, Path>();
    if (each.kind() == ConformanceCase.Kind.EVALUATION) {
      var query = parsed(each);
      Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream())
          .filter(name -> name.startsWith("file:"))
          .forEach(name -> files.put(name, Path.of(URI.create(name))));
    }
    return files;
  }

  /** The query as the file has it, its IRIs relative to the file. */
  static Query parsed(ConformanceCase each) throws IOException {
    var base = each.query().toUri().toString();
    return QueryFactory.create(Files.readString(each.query()), base, Syntax.syntaxSPARQL_11);
  }

  /** Fails where the server does not answer as the test expects. */
  void assertPasses(ConformanceCase each) throws IOException, InterruptedException {
    if (each.kind() != ConformanceCase.Kind.EVALUATION) {
      int status = each.kind() == ConformanceCase.Kind.POSITIVE_SYNTAX ? 200 : 400;
      assertThat(ask(each, "*/*").statusCode()).isEqualTo(status);
      return;
    }
    var expected = new ExpectedAnswer(each);
    var answer = ask(each, expected.accept());
    assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
    expected.assertSame(answer);
  }

  /** What the server answers to the query, over the graphs of the test. */
  private HttpResponse<byte[]> ask(ConformanceCase each, String accept)
      throws IOException, InterruptedException {
    var text = Files.readString(each.query());
    boolean evaluated = each.kind() == ConformanceCase.Kind.EVALUATION;
    var query = evaluated ? "BASE <" + each.query().toUri() + ">\n" + text : text;
    var parameters = new ArrayList<>(List.of("query=" + TestServer.encode(query)));
    if (!(evaluated && parsed(each).hasDatasetDescription())) {
      parameters.addAll(graphs(each));
    }
    var address = URI.create(server.sparql() + "?" + String.join("&", parameters));
    var request = HttpRequest.newBuilder(address).header("Accept", accept).build();
    return client.send(request, BodyHandlers.ofByteArray());
  }

  private static List<String> graphs(ConformanceCase each) {
    var defaults = each.defaultGraphs().stream().map(file -> file.toUri().toString()).toList();
    var named = each.namedGraphs().keySet();
    var given = defaults.isEmpty() && named.isEmpty() ? List.of(NO_GRAPH) : defaults;
    return Stream.concat(
            given.stream().map(name -> "default-graph-uri=" + TestServer.encode(name)),
            named.stream().map(name -> "named-graph-uri=" + TestServer.encode(name)))
        .toList();
  }

  @Override
  public void close() {
    server.close();
  }
}
