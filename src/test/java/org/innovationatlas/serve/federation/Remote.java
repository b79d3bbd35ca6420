package org.innovationatlas.serve.federation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An endpoint that answers as a test wants it to, and remembers what it was asked. */
final class Remote implements AutoCloseable {
  static final String JSON = "application/sparql-results+json";
  static final String XML = "application/sparql-results+xml";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> queries = new CopyOnWriteArrayList<>();
  private final List<Headers> headers = new CopyOnWriteArrayList<>();
  private final CompletableFuture<IOException> brokenOff = new CompletableFuture<>();

  private Remote(HttpHandler answer) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(threads);
    server.createContext("/", exchange -> handle(exchange, answer));
    server.start();
  }

  private void handle(HttpExchange exchange, HttpHandler answer) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    queries.add(URLDecoder.decode(body.replaceFirst("^query=", ""), UTF_8));
    headers.add(exchange.getRequestHeaders());
    try (exchange) {
      answer.handle(exchange);
    } catch (IOException e) {
      brokenOff.complete(e);
    }
  }

  /** One that always gives the same answer. */
  static Remote answering(int status, String mediaType, String body, String... moreHeaders)
      throws IOException {
    return new Remote(
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", mediaType);
          for (int i = 0; i < moreHeaders.length; i += 2) {
            exchange.getResponseHeaders().set(moreHeaders[i], moreHeaders[i + 1]);
          }
          var bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
        });
  }

  /** One whose answer begins and never ends. */
  static Remote endless(int status, String begin, String more) throws IOException {
    return new Remote(
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", JSON);
          exchange.sendResponseHeaders(status, 0);
          var out = exchange.getResponseBody();
          out.write(begin.getBytes(UTF_8));
          var piece = more.repeat(1000).getBytes(UTF_8);
          while (true) {
            out.write(piece);
          }
        });
  }

  /** A row of JSON results whose values are texts. */
  static String rows(String... namesAndValues) {
    var row = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.append(i == 0 ? "" : ",")
          .append(
              "\"%s\":{\"type\":\"literal\",\"value\":\"%s\"}"
                  .formatted(namesAndValues[i], namesAndValues[i + 1]));
    }
    return "{\"head\":{\"vars\":[]},\"results\":{\"bindings\":[{" + row + "}]}}";
  }

  String iri() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/sparql";
  }

  List<String> queries() {
    return queries;
  }

  Headers headers() {
    return headers.get(0);
  }

  /** Is complete when the asker has ended the connection before the answer was given. */
  CompletableFuture<IOException> brokenOff() {
    return brokenOff;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
