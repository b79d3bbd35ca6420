package org.innovationatlas.serve.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.innovationatlas.serve.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No request takes more than its share, and what is too much is said. */
class ReconcileBoundsTest {
  private static ReconcileClient client;

  @BeforeAll
  static void start() throws IOException {
    client = ReconcileClient.start();
  }

  @AfterAll
  static void stop() {
    client.close();
  }

  private static String batch(int size, String query) {
    return IntStream.range(0, size)
        .mapToObj(number -> "\"q" + number + "\":" + query)
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String list(int size, String item) {
    return IntStream.range(0, size).mapToObj(i -> item).collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void answersAsManyQueriesAtOnceAsTheManifestSays() throws Exception {
    int most = client.get("reconcile").path("batchSize").asInt();
    var full = client.post("reconcile", "queries", batch(most, "{\"query\":\"普陀\"}"));
    var tooMany = client.post("reconcile", "queries", batch(most + 1, "{\"query\":\"普陀\"}"));

    assertThat(ReconcileClient.json(full)).hasSize(most);
    assertThat(tooMany.statusCode()).isEqualTo(413);
    assertThat(tooMany.body())
        .isEqualTo(
            "%d queries are more than the %d that are answered at once; send them in batches\n"
                .formatted(most + 1, most));
  }

  @Test
  void takesABodyOfTheLongestNamesAndRefusesALongerOne() throws Exception {
    var long100 = batch(100, "{\"query\":\"" + "普".repeat(300) + "\"}");

    assertThat(client.post("reconcile", "queries", long100).statusCode()).isEqualTo(200);
    assertThat(client.post("reconcile", "queries", "a".repeat(1_100_000)).statusCode())
        .isEqualTo(413);
  }

  @Test
  void findsNothingByWhatIsTooLongForAName() throws Exception {
    assertThat(client.candidates("{\"query\":\"" + "普陀区 ".repeat(200) + "\"}")).isEmpty();
  }

  @Test
  void refusesMoreConstraintsOrValuesThanARowHas() throws Exception {
    var constraint = "{\"pid\":\"locatedIn\",\"v\":\"普陀\"}";
    var constraints = "{\"query\":\"a\",\"properties\":" + list(21, constraint) + "}";
    var values =
        "{\"query\":\"a\",\"properties\":[{\"pid\":\"locatedIn\",\"v\":" + list(51, "1") + "}]}";

    for (String query : new String[] {constraints, values}) {
      var answer = client.post("reconcile", "queries", batch(1, query));
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("at most");
    }
  }

  @Test
  void stopsABatchThatTakesTooLong() throws Exception {
    var constraint = "{\"pid\":\"name\",\"v\":" + list(50, "\"One of many names\"") + "}";
    var batch = batch(20, "{\"properties\":" + list(20, constraint) + "}");

    var answer = client.post("reconcile?timeout=0.1", "queries", batch);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).startsWith("The query took too long and was stopped");
    assertThat(client.candidates("{\"query\":\"普陀\"}")).hasSize(1);
  }

  @Test
  void refusesToExtendMoreThingsThanATableAsksFor() throws Exception {
    var ids =
        IntStream.range(0, 501).mapToObj(id -> "\"" + id + "\"").collect(Collectors.joining(","));
    var answer =
        client.post(
            "reconcile", "extend", "{\"ids\":[" + ids + "],\"properties\":[{\"id\":\"name\"}]}");

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data; boundary=x"})
  void takesNoBodyButAForm(String type) throws Exception {
    var answer =
        client
            .server()
            .send(
                client
                    .server()
                    .request("reconcile", "Content-Type", type)
                    .POST(BodyPublishers.ofString("{}")));

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("application/x-www-form-urlencoded");
  }

  @Test
  void saysWhatAFormWithoutAQuestionLacks() throws Exception {
    var answer = client.post("reconcile", "nothing", "x");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("Send a form with one of the fields queries, extend.\n");
    assertThat(client.server().get("reconcile/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void changesNothing() throws Exception {
    var put =
        client.server().send(client.server().request("reconcile").PUT(BodyPublishers.noBody()));

    assertThat(put.statusCode()).isEqualTo(405);
    assertThat(TestServer.header(put, "Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
  }
}
