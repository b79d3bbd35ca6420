package org.innovationatlas.serve;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.cli.ServedFacts;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.question.Question;
import org.innovationatlas.serve.catalog.SelfDescription;
import org.innovationatlas.serve.catalog.TriplesInMemory;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.content.Once;
import org.innovationatlas.serve.dump.Dumps;
import org.innovationatlas.serve.guard.Limits;
import org.innovationatlas.serve.http.PublicRoot;
import org.innovationatlas.store.ContentHash;
import org.innovationatlas.store.MemoryStore;

/** A real server on a free port of this machine, and a client that asks it. */
public final class TestServer implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final AtlasServer server;
  private final Dumps dumps;

  private TestServer(AtlasServer server, Dumps dumps) {
    this.server = server;
    this.dumps = dumps;
  }

  /** A server over content. */
  public static TestServer of(Content content) throws IOException {
    return of(content, settings());
  }

  /** A server over content that clients know by an address. */
  public static TestServer of(Content content, Optional<URI> address) throws IOException {
    return of(content, Settings.of(new PublicRoot(address), "127.0.0.1", 0));
  }

  /** A server over content, run in a way of its own. */
  public static TestServer of(Content content, Settings settings) throws IOException {
    var dumps = Dumps.of(content, ServedFacts::write);
    return new TestServer(AtlasServer.start(content, dumps, settings), dumps);
  }

  /** A server over a dataset as it is, with limits. */
  public static TestServer of(DatasetGraph dataset, Limits limits) throws IOException {
    return of(content(dataset), settings().withLimits(limits));
  }

  /** How a server for tests is run. */
  public static Settings settings() {
    return settings(0);
  }

  private static Settings settings(int port) {
    return Settings.of(new PublicRoot(Optional.empty()), "127.0.0.1", port);
  }

  /** A server over a few quads of an atlas with the base. */
  public static TestServer of(String base, List<Quad> quads) throws IOException {
    return of(content(base, quads, List.of()));
  }

  /** A server over a dataset as it is. */
  public static TestServer of(DatasetGraph dataset) throws IOException {
    return of(content(dataset, List.of(), List.of()));
  }

  /** Tries to start a server at a port. */
  static void at(int port) throws IOException {
    var content = content(DatasetGraphFactory.create(), List.of(), List.of());
    try (var dumps = Dumps.of(content, ServedFacts::write)) {
      AtlasServer.start(content, dumps, settings(port)).close();
    }
  }

  /** Content of a few quads of an atlas with the base. */
  public static Content content(String base, List<Quad> quads, List<Question> questions) {
    var dataset = MemoryStore.load(quads::forEach);
    var small = SmallAtlas.atlas();
    var atlas =
        new Atlas(
            small.name(),
            base,
            small.title(),
            small.languages(),
            small.licence(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    var description =
        SelfDescription.quads(dataset, TriplesInMemory.of(dataset), List.of(atlas), questions);
    MemoryStore.add(dataset, description::forEach);
    return content(dataset, List.of(atlas), questions);
  }

  /** Content of a dataset as it is. */
  public static Content content(DatasetGraph dataset) {
    return content(dataset, List.of(), List.of());
  }

  private static Content content(
      DatasetGraph dataset, List<Atlas> atlases, List<Question> questions) {
    return new Content(
        dataset,
        new Once<>(() -> ContentHash.of(dataset)),
        () -> Instant.parse("2026-01-01T00:00:00Z"),
        atlases,
        SmallAtlas.ONTOLOGY,
        questions,
        () -> 0);
  }

  /** The server's address; ends in a slash. */
  public URI root() {
    return server.root();
  }

  /** The address of the SPARQL endpoint. */
  public URI sparql() {
    return server.sparql();
  }

  /** Asks for a path below the root, with the names and values of headers. */
  public HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send(request(path, headers));
  }

  /** The beginning of a request. */
  public HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(root().resolve(path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  /** What the server answers. */
  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  /** What the server answers to a GET, byte by byte. */
  public HttpResponse<byte[]> bytes(String path, String... headers)
      throws IOException, InterruptedException {
    return CLIENT.send(request(path, headers).build(), BodyHandlers.ofByteArray());
  }

  /** The answer of the endpoint to a query, as CSV. */
  public HttpResponse<String> query(String text) throws IOException, InterruptedException {
    return get("sparql?query=" + encode(text), "Accept", "text/csv, */*;q=0.1");
  }

  /** A connection to the server. */
  public Socket connect() throws IOException {
    return new Socket(root().getHost(), root().getPort());
  }

  /** A figure of the server, by its name and labels; 0 while it has none. */
  public double figure(String name) throws IOException, InterruptedException {
    return get("metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElse(0);
  }

  /** Waits until a figure of the server has the value, for some seconds. */
  public void await(String name, double value) throws IOException, InterruptedException {
    long end = System.nanoTime() + 10_000_000_000L;
    while (figure(name) != value) {
      if (System.nanoTime() > end) {
        throw new AssertionError(name + " is " + figure(name) + " and not " + value);
      }
    }
  }

  /** What the server answers to a request that no proper client would send. */
  public String raw(String request) throws IOException {
    try (var socket = connect()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The text as a part of an address. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A header of the answer, which must have it. */
  public static String header(HttpResponse<?> answer, String name) {
    return answer
        .headers()
        .firstValue(name)
        .orElseThrow(() -> new AssertionError(name + " is missing from " + answer.headers()));
  }

  /** The RDF of the answer, read as its content type says. */
  public static Graph graph(HttpResponse<String> answer) {
    var type = header(answer, "Content-Type").replaceFirst(";.*", "");
    return RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(type)).toGraph();
  }

  @Override
  public void close() {
    server.close();
    dumps.close();
  }
}
