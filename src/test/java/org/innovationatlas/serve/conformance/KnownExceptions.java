package org.innovationatlas.serve.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The published tests that are known to fail, each with the reason, from a file. */
record KnownExceptions(Map<String, String> reasons) {
  private static final Path FILE =
      Path.of("src", "test", "resources", "serve", "conformance", "exceptions.tsv");

  static KnownExceptions read() throws IOException {
    return new KnownExceptions(
        Files.readAllLines(FILE).stream()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(line -> line.split("\t", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
  }

  /** Why the test fails, if it is known to. */
  Optional<String> reason(ConformanceCase each) {
    return Optional.ofNullable(reasons.get(each.id()));
  }

  /** The tests that are listed. */
  Set<String> ids() {
    return reasons.keySet();
  }
}
