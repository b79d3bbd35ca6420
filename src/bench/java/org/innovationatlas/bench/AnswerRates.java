package org.innovationatlas.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/**
 * How many answers a second running servers give, as rows of a table: requests of a kind in turn to
 * each server, at one connection and at several. The texts of queries differ, so that no cache
 * answers them, but for those of the kind that repeats one.
 */
public final class AnswerRates {
  private static final String PREFIXES =
      "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX inno: <https://w3id.org/innovation-atlas/ontology#> ";
  private static final String THINGS =
      PREFIXES + "SELECT DISTINCT ?s { ?s inno:locatedIn ?o ; rdfs:label ?l } ORDER BY ?s";
  private static final int MOST_CONNECTIONS = 16;
  private static final int WARMING_SECONDS = 10;
  private static final int MOST_RUNS = 10;
  private static final double STILL_GROWING = 1.05;
  private static final AtomicLong NUMBERS = new AtomicLong();

  private final int seconds;
  private final List<String> things;

  private AnswerRates(int seconds, List<String> things) {
    this.seconds = seconds;
    this.things = things;
  }

  /**
   * Measures.
   *
   * @param arguments how many seconds each kind is asked, and the addresses of the endpoints: the
   *     first that of an atlas
   */
  public static void main(String[] arguments) throws Exception {
    var endpoints =
        List.of(arguments).subList(1, arguments.length).stream().map(URI::create).toList();
    var rates = new AnswerRates(Integer.parseInt(arguments[0]), things(endpoints.get(0)));
    for (URI endpoint : endpoints) {
      for (var query : rates.queries().values()) {
        load(endpoint, query, MOST_CONNECTIONS, WARMING_SECONDS);
      }
    }
    for (var kind : rates.queries().entrySet()) {
      rates.row(kind.getKey(), endpoints, kind.getValue());
    }
    var root = endpoints.get(0).resolve("/");
    rates.row(
        "page of a thing", List.of(root), number -> rates.page(number).replaceFirst("\\?.*", ""));
    rates.row("page of a thing, made anew", List.of(root), rates::page);
    rates.row("file", List.of(root), number -> "context.jsonld");
  }

  private static List<String> things(URI endpoint) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(endpoint + query(THINGS))).header("Accept", "text/csv");
    var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body();
    return answer.lines().skip(1).map(String::strip).toList();
  }

  private static String query(String text) {
    return "?query=" + URLEncoder.encode(text, UTF_8);
  }

  private String thing(long number) {
    return "<" + things.get((int) (number % things.size())) + ">";
  }

  private String page(long number) {
    return URI.create(things.get((int) (number % things.size())))
            .getPath()
            .replaceFirst("/[^/]*/", "")
        + "?x="
        + number;
  }

  private Map<String, LongFunction<String>> queries() {
    var queries = new LinkedHashMap<String, LongFunction<String>>();
    queries.put("point look-up", n -> "SELECT * { " + thing(n) + " ?p ?o } #" + n);
    queries.put("two hops", n -> "SELECT * { " + thing(n) + " ?p ?x . ?x ?q ?y } LIMIT 100 #" + n);
    queries.put("description", n -> "DESCRIBE " + thing(n) + " #" + n);
    queries.put(
        "join",
        n ->
            "SELECT * { ?a inno:locatedIn ?d ; rdfs:label ?l . ?b inno:locatedIn ?d FILTER(?a != ?b) } LIMIT 500 #"
                + n);
    queries.put("group", n -> "SELECT ?type (COUNT(*) AS ?n) { ?s a ?type } GROUP BY ?type #" + n);
    queries.put(
        "text", n -> "SELECT ?s { ?s rdfs:label ?l FILTER CONTAINS(?l, '" + n % 100 + "') } #" + n);
    queries.put("the same again", n -> "SELECT * { " + thing(0) + " ?p ?o }");
    queries.replaceAll((kind, text) -> n -> query(PREFIXES + text.apply(n)));
    return queries;
  }

  private void row(String kind, List<URI> servers, LongFunction<String> path)
      throws InterruptedException {
    for (int connections : new int[] {1, MOST_CONNECTIONS}) {
      var cells = new ArrayList<String>();
      double first = 0;
      for (URI server : servers) {
        var times = steady(server, path, connections);
        double rate = times.size() / (double) seconds;
        first = first == 0 ? rate : first;
        cells.add(
            String.format(
                Locale.ROOT, "%.0f | %.1f | %.1f", rate, at(times, 0.5), at(times, 0.99)));
        cells.addAll(
            rate == first ? List.of() : List.of(String.format(Locale.ROOT, "%.1f", first / rate)));
      }
      System.out.printf("| %s | %d | %s |%n", kind, connections, String.join(" | ", cells));
    }
  }

  /** Times of a run that gave hardly more answers than the one before: Java's compiler is done. */
  private List<Long> steady(URI server, LongFunction<String> path, int connections)
      throws InterruptedException {
    var last = load(server, path, connections, seconds);
    for (int i = 0; i < MOST_RUNS; i++) {
      var times = load(server, path, connections, seconds);
      if (times.size() < last.size() * STILL_GROWING) {
        return times;
      }
      last = times;
    }
    return last;
  }

  private static double at(List<Long> sorted, double share) {
    return sorted.isEmpty() ? Double.NaN : sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
  }

  /** Nanoseconds of the answers, in order. */
  private static List<Long> load(
      URI server, LongFunction<String> path, int connections, int seconds)
      throws InterruptedException {
    var times = new ConcurrentLinkedQueue<Long>();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    var clients = new ArrayList<Thread>();
    for (int i = 0; i < connections; i++) {
      var client = new Thread(() -> ask(server, path, end, times));
      client.start();
      clients.add(client);
    }
    for (Thread client : clients) {
      client.join();
    }
    return times.stream().sorted().toList();
  }

  private static void ask(
      URI server, LongFunction<String> path, long end, ConcurrentLinkedQueue<Long> times) {
    try (var connection = new Connection(server)) {
      while (System.nanoTime() < end) {
        long start = System.nanoTime();
        var asked = path.apply(NUMBERS.getAndIncrement());
        connection.get(asked, asked.startsWith("?query=") ? "*/*" : "text/html, */*;q=0.5");
        times.add(System.nanoTime() - start);
      }
    } catch (IOException e) {
      System.err.println(server + ": " + e);
    }
  }
}
