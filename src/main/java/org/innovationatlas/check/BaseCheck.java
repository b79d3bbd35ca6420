package org.innovationatlas.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.model.FactId;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;
import org.innovationatlas.text.Counted;

/**
 * Looks for files of reference data that speak of the atlas's own things under another base, as
 * they do when the base was changed elsewhere only. A file with a subject under the base has it;
 * what else it speaks of, such as a thing of another atlas, is left.
 */
public final class BaseCheck {
  private static final String REFERENCE = "graph/reference/";

  private final String base;
  private final Predicate<FactId> described;
  private final Set<Path> right = new HashSet<>();
  private final Map<Path, Set<String>> strange = new LinkedHashMap<>();
  private final Map<Path, Set<String>> otherBases = new LinkedHashMap<>();

  /**
   * @param base the base of the atlas
   * @param described whether a document describes the thing
   */
  public BaseCheck(String base, Predicate<FactId> described) {
    this.base = base;
    this.described = described;
  }

  /** Takes the next quad of the files beside the facts. */
  public void register(Quad quad, Path file) {
    var subject = quad.getSubject();
    var graph = quad.getGraph().getURI();
    if (!subject.isURI() || !isReference(graph)) {
      return;
    }
    var iri = subject.getURI();
    if (iri.startsWith(base)) {
      right.add(file);
      return;
    }
    if (strange.computeIfAbsent(file, key -> new LinkedHashSet<>()).add(iri)) {
      ownId(iri, graph.substring(base.length()))
          .map(id -> iri.substring(0, iri.length() - id.length()))
          .ifPresent(
              other -> otherBases.computeIfAbsent(file, key -> new LinkedHashSet<>()).add(other));
    }
  }

  private boolean isReference(String graph) {
    return graph.startsWith(base + REFERENCE);
  }

  /** The end of an IRI that is the id of a thing of the atlas, or of the file's own graph. */
  private Optional<String> ownId(String iri, String graph) {
    if (iri.endsWith("/" + graph)) {
      return Optional.of(graph);
    }
    int slug = iri.lastIndexOf('/');
    int kind = iri.lastIndexOf('/', slug - 1);
    return kind < 0
        ? Optional.empty()
        : FactId.parse(iri.substring(kind + 1)).filter(described).map(FactId::toString);
  }

  /** A problem for each file and other base. */
  public List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    otherBases.keySet().removeAll(right);
    otherBases.forEach(
        (file, others) -> others.forEach(other -> problems.add(problem(file, other))));
    return problems;
  }

  private Problem problem(Path file, String other) {
    var subjects =
        strange.getOrDefault(file, Set.of()).stream().filter(iri -> iri.startsWith(other)).toList();
    return new Problem(
        place(file, other),
        "%s under \"%s\", such as <%s>, where things of this atlas begin with its base \"%s\"; write this base in the file, as in atlas.json"
            .formatted(Counted.of(subjects.size(), "subject"), other, subjects.get(0), base));
  }

  /** Where the base first stands in the file. */
  private static Position place(Path file, String other) {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      int number = 1;
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        int column = line.indexOf(other);
        if (column >= 0) {
          return new Position(file.toString(), number, column + 1, "");
        }
        number++;
      }
    } catch (IOException e) {
      return Position.ofFile(file.toString()); // it was readable before: the place is worth no more
    }
    return Position.ofFile(file.toString());
  }
}
