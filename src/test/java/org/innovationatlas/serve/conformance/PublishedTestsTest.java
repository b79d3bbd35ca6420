package org.innovationatlas.serve.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.innovationatlas.NotPartOfTheProject;
import org.innovationatlas.serve.protocol.ProtocolCases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The tests of SPARQL 1.0 and 1.1 queries that the W3C publishes, against the running server. They
 * are not in the project: name the folder that holds {@code sparql10} and {@code sparql11} with the
 * environment variable SPARQL_TESTS.
 */
class PublishedTestsTest {
  private static final String VARIABLE = "SPARQL_TESTS";

  private static final List<ConformanceCase> CASES = new ArrayList<>();
  private static final Map<String, Integer> PASSED = new TreeMap<>();

  private static Path folder;
  private static KnownExceptions exceptions;
  private static TestedEndpoint endpoint;

  @BeforeAll
  static void findTheTests() throws IOException {
    var name =
        NotPartOfTheProject.namedBy(
            VARIABLE, PublishedTestsTest.class, "folder: the W3C's tests are not run");
    folder = Path.of(name);
    exceptions = KnownExceptions.read();
    for (String version : List.of("sparql10", "sparql11")) {
      try (var files = Files.walk(folder.resolve(version))) {
        files
            .filter(file -> file.endsWith("manifest.ttl"))
            .sorted()
            .forEach(file -> CASES.addAll(Manifest.cases(folder, file)));
      }
    }
    endpoint = TestedEndpoint.start(CASES);
  }

  @AfterAll
  static void tellTheCounts() {
    if (endpoint != null) {
      endpoint.close();
    }
    var all = new TreeMap<String, Integer>();
    CASES.forEach(each -> all.merge(each.folder(), 1, Integer::sum));
    all.forEach(
        (folder, count) ->
            System.out.println(folder + ": " + PASSED.getOrDefault(folder, 0) + " of " + count));
  }

  @TestFactory
  Stream<DynamicTest> passButForTheKnownExceptions() {
    return CASES.stream().map(each -> DynamicTest.dynamicTest(each.id(), () -> run(each)));
  }

  private static void run(ConformanceCase each) throws Exception {
    var reason = exceptions.reason(each);
    if (reason.isEmpty()) {
      endpoint.assertPasses(each);
      PASSED.merge(each.folder(), 1, Integer::sum);
      return;
    }
    boolean passes = true;
    try {
      endpoint.assertPasses(each);
    } catch (AssertionError e) {
      passes = false;
    }
    assertThat(passes).as("passes now, though listed: %s", reason.get()).isFalse();
  }

  @Test
  void areThereForEachKnownException() {
    var missing = new TreeSet<>(exceptions.ids());
    CASES.forEach(each -> missing.remove(each.id()));

    assertThat(missing).isEmpty();
  }

  @Test
  void ofTheProtocolAllHaveACaseOfOurs() throws IOException {
    var manifest = Files.readString(folder.resolve("sparql11/protocol/manifest.ttl"));
    var published =
        manifest
            .lines()
            .filter(
                line ->
                    line.matches(
                        ":(bad_)?query_\\w+ rdf:type mf:ProtocolTest ;|:bad_multiple_queries .*"))
            .map(line -> line.substring(1, line.indexOf(' ')))
            .toList();

    assertThat(published).hasSizeGreaterThan(15);
    assertThat(ProtocolCases.names("w3c")).containsExactlyInAnyOrderElementsOf(published);
  }
}
