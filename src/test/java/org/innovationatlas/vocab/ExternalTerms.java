package org.innovationatlas.vocab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The terms of other vocabularies, as lists that were made from their published files. */
public final class ExternalTerms {
  private static final Path LISTS = Path.of("src", "test", "resources", "vocab", "terms");
  private static final String NAMESPACE = "namespace ";

  /** The kind of each term, by its IRI. */
  private final Map<String, String> kinds = new HashMap<>();

  private ExternalTerms() {}

  /** Reads the lists. */
  public static ExternalTerms read() {
    var terms = new ExternalTerms();
    try (var lists = Files.list(LISTS)) {
      for (Path list : lists.sorted().toList()) {
        terms.add(Files.readAllLines(list));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  private void add(List<String> list) {
    var lines = list.stream().filter(line -> !line.startsWith("#")).toList();
    var namespace = lines.get(0).substring(NAMESPACE.length());
    for (String line : lines.subList(1, lines.size())) {
      int space = line.indexOf(' ');
      kinds.put(namespace + line.substring(space + 1), line.substring(0, space));
    }
  }

  /** {@code class}, {@code property} or a narrower kind of it, {@code datatype}, {@code member}. */
  public Optional<String> kind(String iri) {
    return Optional.ofNullable(kinds.get(iri));
  }
}
