package org.innovationatlas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.innovationatlas.check.QuoteCheck;
import org.innovationatlas.check.SourceText;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;
import org.innovationatlas.model.Source;
import org.innovationatlas.read.OffsetWriter;
import org.innovationatlas.text.Counted;

/** Compares atlases with the text of a report. */
final class ReportComparison {
  private final Path file;
  private final SourceText text;
  private final Map<String, Integer> numbers;

  private ReportComparison(Path file, SourceText text) {
    this.file = file;
    this.text = text;
    this.numbers = text.numbers();
  }

  /**
   * A comparison with the text of a file.
   *
   * @throws IOException when the file can't be read or is not UTF-8
   */
  static ReportComparison with(Path file) throws IOException {
    return new ReportComparison(file, SourceText.read(file));
  }

  /** How the comparison went. */
  record Outcome(String summary, List<Problem> problems) {
    Outcome {
      problems = List.copyOf(problems);
    }
  }

  Outcome compare(List<LoadedAtlas> atlases) {
    var result = check(atlases);
    if (result.isEmpty()) {
      return new Outcome(
          "Compared nothing with " + file,
          List.of(
              new Problem(
                  Position.ofFile(file.toString()),
                  "its SHA-256 is \""
                      + text.sha256()
                      + "\", which no source in atlas.json has, and no document has the \"sha256\" of one of its lines; if it is"
                      + " the text of a source, write its SHA-256 there and check again, else name the right file")));
    }
    return new Outcome(summary(result.get()), result.get().problems());
  }

  private String summary(QuoteCheck.Result result) {
    var compared =
        "Compared %s and %s with %s"
            .formatted(
                Counted.of(result.passages(), "passage"),
                Counted.of(result.quotes(), "quote"),
                file);
    return result.problems().isEmpty()
        ? compared
        : "%s: %s changed, %s in doubt"
            .formatted(
                compared,
                Counted.of(result.changed().size(), "passage"),
                Counted.of(result.doubtful(), "claim"));
  }

  /** Fills in the offsets that can be found, and gives their number. */
  int locate(List<LoadedAtlas> atlases) throws IOException {
    var offsets = new HashMap<Path, Map<Position, Integer>>();
    check(atlases)
        .map(QuoteCheck.Result::located)
        .orElse(List.of())
        .forEach(
            located ->
                offsets
                    .computeIfAbsent(
                        Path.of(located.quote().position().file()), absent -> new HashMap<>())
                    .put(located.quote().position(), located.start()));
    int count = 0;
    for (var entry : offsets.entrySet()) {
      OffsetWriter.write(entry.getKey(), entry.getValue());
      count += entry.getValue().size();
    }
    return count;
  }

  /** The comparison with the source that the text is of. */
  private Optional<QuoteCheck.Result> check(List<LoadedAtlas> atlases) {
    record Candidate(LoadedAtlas loaded, Source source, long likeness) {}
    var candidates = new ArrayList<Candidate>();
    for (LoadedAtlas loaded : atlases) {
      for (Source source : loaded.atlas().sources()) {
        candidates.add(new Candidate(loaded, source, likeness(loaded, source)));
      }
    }
    return candidates.stream()
        .filter(candidate -> candidate.likeness() > 0)
        .max(Comparator.comparingLong(Candidate::likeness))
        .map(
            best ->
                QuoteCheck.check(best.source(), best.loaded().documents(), file.toString(), text));
  }

  /** How many passages the text has in common with the source; the whole text counts most. */
  private long likeness(LoadedAtlas loaded, Source source) {
    return source.sha256().equals(text.sha256())
        ? Long.MAX_VALUE
        : loaded.documents().stream()
            .filter(document -> source.has(document.id()))
            .filter(document -> numbers.containsKey(document.sha256()))
            .count();
  }
}
