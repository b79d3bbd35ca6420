package org.innovationatlas.serve.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.innovationatlas.question.Question;

/** The questions that are shown first, as a packed list names them. */
final class Featured {
  private static final List<String> NAMES = read();

  private Featured() {}

  private static List<String> read() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Featured.class.getResourceAsStream("/pages/featured.txt")),
                UTF_8))) {
      return in.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The questions with those of the list first, in its order. */
  static List<Question> of(List<Question> questions) {
    return questions.stream()
        .sorted(
            Comparator.comparingInt(
                question -> {
                  int at = NAMES.indexOf(question.name());
                  return at < 0 ? NAMES.size() : at;
                }))
        .toList();
  }
}
