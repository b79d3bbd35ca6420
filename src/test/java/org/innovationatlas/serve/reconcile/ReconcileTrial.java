package org.innovationatlas.serve.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Sends 10,000 rows of names to a running server, in batches and one after the other as OpenRefine
 * does, twice; prints how long it took. The names are those of the server's data as people may
 * write them, and as many that name nothing. By hand: start the packed jar, then run this class
 * with the server's root.
 */
final class ReconcileTrial {
  private static final int ROWS = 10_000;
  private static final int BATCH = 100;
  private static final String NAMES =
      "SELECT DISTINCT ?name { ?claim <http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate>"
          + " <http://www.w3.org/2000/01/rdf-schema#label> ;"
          + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#object> ?name } ORDER BY ?name";

  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final URI root;

  private ReconcileTrial(URI root) {
    this.root = root;
  }

  public static void main(String[] arguments) throws Exception {
    var trial = new ReconcileTrial(URI.create(arguments[0]));
    var random = new Random(1);
    var names = trial.names();
    var rows = Stream.generate(() -> row(names, random)).limit(ROWS).toList();
    for (int round = 1; round <= 2; round++) {
      long start = System.nanoTime();
      int matched = trial.reconcile(rows);
      System.out.printf(
          Locale.ROOT,
          "%d rows, %d matched: %.1f s%n",
          rows.size(),
          matched,
          (System.nanoTime() - start) / 1e9);
    }
  }

  private List<String> names() throws IOException, InterruptedException {
    return post("sparql", "query", NAMES).lines().skip(1).toList();
  }

  private static String row(List<String> names, Random random) {
    var name = names.get(random.nextInt(names.size()));
    var other = names.get(random.nextInt(names.size()));
    int at = random.nextInt(name.length());
    return switch (random.nextInt(6)) {
      case 0 -> name;
      case 1 -> name.toUpperCase(Locale.ROOT);
      case 2 -> name.substring(0, at) + name.substring(at + 1);
      default -> name.substring(0, at) + other.substring(other.length() / 2);
    };
  }

  private int reconcile(List<String> rows) throws IOException, InterruptedException {
    int matched = 0;
    for (int from = 0; from < rows.size(); from += BATCH) {
      var queries = json.createObjectNode();
      rows.subList(from, from + BATCH)
          .forEach(row -> queries.putObject("q" + queries.size()).put("query", row));
      var answer = (ObjectNode) json.readTree(post("reconcile", "queries", queries.toString()));
      for (var result : answer) {
        matched += result.path("result").path(0).path("match").asBoolean() ? 1 : 0;
      }
    }
    return matched;
  }

  private String post(String path, String field, String value)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(root.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/csv, application/json;q=0.9")
            .POST(BodyPublishers.ofString(field + "=" + URLEncoder.encode(value, UTF_8)))
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }
}
