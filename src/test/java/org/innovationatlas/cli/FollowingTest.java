package org.innovationatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts change on disk while {@code serve --watch} runs as a process of its own. */
class FollowingTest {
  private static final String INNO =
      "PREFIX inno: <https://w3id.org/innovation-atlas/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ";
  private static final String NAMES =
      INNO + "SELECT ?name { ?x a inno:Laboratory ; rdfs:label ?name } ORDER BY ?name";
  private static final String COUNT =
      "PREFIX void: <http://rdfs.org/ns/void#> SELECT ?n { GRAPH <https://w3id.org/innovation-atlas/graph/catalog> { <https://w3id.org/innovation-atlas/> void:triples ?n } }";

  @TempDir private Path temporary;

  private Path facts;
  private Path document;
  private String sound;

  private ServeProcess serve(Object... more) throws IOException {
    var arguments = new Object[more.length + 3];
    arguments[0] = "--watch";
    arguments[1] = "--facts";
    arguments[2] = facts;
    System.arraycopy(more, 0, arguments, 3, more.length);
    return ServeProcess.with(arguments);
  }

  private void copyTheSmallAtlas() throws IOException {
    facts = Run.smallWith(temporary.resolve("facts/small"), "", "");
    document = facts.resolve("02-north.json");
    sound = Files.readString(document);
  }

  /** Writes a file as editors do: beside it, and then in its place. */
  private static void save(Path file, String text) throws IOException {
    var beside = file.resolveSibling(file.getFileName() + "~");
    Files.writeString(beside, text);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void awaitNames(ServeProcess server, String... names) throws Exception {
    server.await(List.of(names).toString(), () -> server.rows(NAMES).equals(List.of(names)));
  }

  private String renamed(String name) {
    return sound.replace("Lantern Laboratory", name);
  }

  /** A document of another passage, with a laboratory of its own. */
  private String other() {
    return sound
        .replace("passage/2030/1/2", "passage/2030/1/3")
        .replace("lantern-laboratory", "beacon-laboratory")
        .replace("Lantern Laboratory", "Beacon Laboratory");
  }

  @Test
  void servesWhatChangesInMemory() throws Exception {
    copyTheSmallAtlas();
    try (var server = serve()) {
      changesAreServed(server);
      badInputHarmsNothing(server);
      filesThatAreNotFollowedAreTold(server);
    }
  }

  @Test
  void servesWhatChangesFromAStoreThatNeedsNoLoadingAfterwards() throws Exception {
    copyTheSmallAtlas();
    var store = temporary.resolve("store");
    String tag;
    try (var server = serve("--store", store)) {
      changesAreServed(server);
      tag = settledTag(server);
    }
    try (var again = serve("--store", store)) {
      assertThat(again.said()).anyMatch(line -> line.startsWith("Opened "));
      awaitNames(again, "Torch Laboratory");
      assertThat(settledTag(again)).isEqualTo(tag);
      save(facts.resolve("03-other.json"), other());
      awaitNames(again, "Beacon Laboratory", "Torch Laboratory");
    }
  }

  /**
   * The tag of the file of all, once nothing is being made anew any more. Those of other answers
   * depend on the address of the server.
   */
  private static String settledTag(ServeProcess server) throws Exception {
    server.await(
        "the count in the catalogue",
        () -> server.rows(COUNT).stream().allMatch(n -> !n.isEmpty()));
    var tags = new String[] {"", "-"};
    server.await(
        "a tag without a change",
        () -> {
          tags[0] = tags[1];
          tags[1] = tag(server, ".well-known/void.nt");
          return tags[0].equals(tags[1]) && server.rows(COUNT).size() == 1;
        });
    return tag(server, "dump/small.nq");
  }

  private static String tag(ServeProcess server, String path)
      throws IOException, InterruptedException {
    return server.get(path).headers().firstValue("ETag").orElseThrow();
  }

  private void changesAreServed(ServeProcess server) throws Exception {
    awaitNames(server, "Lantern Laboratory");
    var before = tag(server, "small/institution/lantern-laboratory.nt");
    var files = dump(server);
    var search = server.get("search?q=torch", "Accept", "application/json").body();
    assertThat(search).doesNotContain("Torch");

    save(document, renamed("Torch Laboratory"));
    awaitNames(server, "Torch Laboratory");
    server.await(
        "a new tag", () -> !tag(server, "small/institution/lantern-laboratory.nt").equals(before));
    assertThat(server.get("small/institution/lantern-laboratory", "Accept", "text/html").body())
        .contains("Torch Laboratory")
        .doesNotContain("Lantern Laboratory");
    assertThat(server.get("search?q=torch", "Accept", "application/json").body()).contains("Torch");
    server.await("new files", () -> !dump(server).equals(files));
    assertThat(dump(server)).contains("Torch Laboratory").doesNotContain("Lantern Laboratory");
    server.await("the catalogue", () -> server.rows(COUNT).size() == 1);
    var few = Integer.parseInt(server.rows(COUNT).get(0));

    save(facts.resolve("03-other.json"), other());
    awaitNames(server, "Beacon Laboratory", "Torch Laboratory");
    server.await(
        "the catalogue counts more",
        () -> server.rows(COUNT).stream().anyMatch(n -> Integer.parseInt(n) > few));
    Files.move(facts.resolve("03-other.json"), facts.resolve("04-moved.json"));
    Files.delete(facts.resolve("04-moved.json"));
    awaitNames(server, "Torch Laboratory");
    server.await(
        "the catalogue counts as before",
        () -> server.rows(COUNT).equals(List.of(Integer.toString(few))));
  }

  private static String dump(ServeProcess server) throws IOException, InterruptedException {
    return server.get("dump/small.nq").body();
  }

  private void badInputHarmsNothing(ServeProcess server) throws Exception {
    save(document, sound.substring(0, sound.length() / 2));
    server.await(
        "the problem of the JSON", () -> server.said().stream().anyMatch(this::isOfTheDocument));
    assertThat(server.rows(NAMES)).containsExactly("Torch Laboratory");

    server.said().clear();
    save(document, sound.replace("\"builds\": \"institution/", "\"builds\": \"park/"));
    var expected = Run.of("check", "--facts", facts).out();
    assertThat(expected).contains("\"park/lantern-laboratory\" is described nowhere");
    var problems = expected.lines().filter(this::isOfTheDocument).toList();
    server.await("the problems as check prints them", () -> server.said().containsAll(problems));
    assertThat(server.rows(NAMES)).containsExactly("Torch Laboratory");

    save(document, renamed("Lamp Laboratory"));
    awaitNames(server, "Lamp Laboratory");
  }

  private boolean isOfTheDocument(String line) {
    return line.startsWith(document + ":");
  }

  private static String said(ServeProcess server) {
    return String.join("\n", server.said()) + "\n";
  }

  private void filesThatAreNotFollowedAreTold(ServeProcess server) throws Exception {
    var head = facts.resolve("atlas.json");
    save(head, Files.readString(head).replace("A small atlas", "An atlas"));

    server.await(
        "a word on atlas.json",
        () -> said(server).contains(head + " has changed, which is not followed"));
  }

  @Test
  void showsAReaderAllOfTheOldOrAllOfTheNew() throws Exception {
    copyTheSmallAtlas();
    try (var server = serve()) {
      var done = new AtomicBoolean();
      var query =
          INNO
              + "SELECT (COUNT(*) AS ?n) (SAMPLE(?q) AS ?one) { ?claim inno:quote ?q FILTER STRSTARTS(?q, 'V') }";
      var seen = CompletableFuture.supplyAsync(() -> read(server, query, done));
      for (int i = 1; i <= 6; i++) {
        var version = "V" + i;
        save(document, quoting(version));
        server.await(version, () -> server.rows(query).get(0).endsWith(version));
      }
      done.set(true);

      assertThat(seen.join()).isNotEmpty().isSubsetOf(allowed());
    }
  }

  /** All quotes begin with the same word. */
  private String quoting(String version) {
    return sound
        .replace("\"North District\"", "\"" + version + "\"")
        .replace("\"has built\"", "\"" + version + "\"")
        .replace("\"Lantern Laboratory\"", "\"" + version + "\"");
  }

  private static Set<String> allowed() {
    var allowed = new HashSet<>(Set.of("0,"));
    for (int i = 1; i <= 6; i++) {
      allowed.add("6,V" + i);
    }
    return allowed;
  }

  private static Set<String> read(ServeProcess server, String query, AtomicBoolean done) {
    var seen = new HashSet<String>();
    try {
      while (!done.get()) {
        seen.addAll(server.rows(query));
      }
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
    return seen;
  }

  @Test
  void followsNoPackedAtlas() {
    var run = Run.of("serve", "--watch");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--watch follows folders that --facts names");
  }
}
