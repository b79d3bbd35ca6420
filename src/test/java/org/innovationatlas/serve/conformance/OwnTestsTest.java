package org.innovationatlas.serve.conformance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.innovationatlas.serve.conformance.ConformanceCase.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own tests in the form of the W3C's, against the running server. */
class OwnTestsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "serve", "conformance");
  private static final Path OWN = FOLDER.resolve("own").toAbsolutePath();

  private static TestedEndpoint endpoint;

  static List<ConformanceCase> cases() {
    return Manifest.cases(OWN.getParent(), OWN.resolve("manifest.ttl"));
  }

  @BeforeAll
  static void start() throws IOException {
    endpoint = TestedEndpoint.start(cases());
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void pass(ConformanceCase each) throws Exception {
    endpoint.assertPasses(each);
  }

  /** Else the tests above could be passed by any server. */
  @ParameterizedTest
  @CsvSource({
    "labels.rq,by-floors.tsv",
    "owners.rq,labels.csv",
    "has-a-tower.rq,no.srj",
    "has-a-bridge.rq,yes.srx",
    "inside.rq,places.ttl",
  })
  void failWhereTheAnswerIsAnother(String query, String result) {
    var wrong =
        new ConformanceCase(
            "own#wrong",
            Kind.EVALUATION,
            OWN.resolve(query),
            List.of(OWN.resolve("places.ttl")),
            Map.of(),
            Optional.of(OWN.resolve(result)),
            false);

    assertThatThrownBy(() -> endpoint.assertPasses(wrong)).isInstanceOf(AssertionError.class);
  }
}
