package org.innovationatlas.serve.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.cli.ServedFacts;
import org.innovationatlas.serve.TestServer;

/** The server of the real atlas, and a client that sends it forms as OpenRefine does. */
final class ReconcileClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestServer server;

  private ReconcileClient(TestServer server) {
    this.server = server;
  }

  static ReconcileClient start() throws IOException {
    return new ReconcileClient(TestServer.of(ServedFacts.content(SmallAtlas.SHANGHAI)));
  }

  TestServer server() {
    return server;
  }

  /** What is answered to a form with one field, sent by POST. */
  HttpResponse<String> post(String path, String field, String value)
      throws IOException, InterruptedException {
    return server.send(
        server
            .request(path, "Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .POST(BodyPublishers.ofString(field + "=" + URLEncoder.encode(value, UTF_8))));
  }

  JsonNode get(String path, String... headers) throws IOException, InterruptedException {
    return json(server.get(path, headers));
  }

  /** The answer to one query of a batch. */
  List<JsonNode> candidates(String query) throws IOException, InterruptedException {
    var answer = json(post("reconcile", "queries", "{\"q0\":" + query + "}"));
    return list(answer.path("q0").path("result"));
  }

  JsonNode extend(String query) throws IOException, InterruptedException {
    return json(post("reconcile", "extend", query));
  }

  static JsonNode json(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(TestServer.header(answer, "Content-Type"))
        .isEqualTo("application/json;charset=utf-8");
    return JSON.readTree(answer.body());
  }

  static JsonNode read(String text) throws IOException {
    return JSON.readTree(text);
  }

  static List<JsonNode> list(JsonNode array) {
    assertThat(array.isArray()).as(array.toString()).isTrue();
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  static List<String> ids(List<JsonNode> things) {
    return things.stream().map(thing -> thing.path("id").asText()).toList();
  }

  /** The ids of those that are said to be meant. */
  static List<String> matches(List<JsonNode> candidates) {
    return ids(candidates.stream().filter(one -> one.path("match").asBoolean()).toList());
  }

  @Override
  public void close() {
    server.close();
  }
}
