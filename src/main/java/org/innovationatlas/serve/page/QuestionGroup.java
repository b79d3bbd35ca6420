package org.innovationatlas.serve.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.innovationatlas.question.Question;

/**
 * Questions of one kind.
 *
 * @param key of the message that says which
 */
public record QuestionGroup(String key, List<Question> questions) {
  private static final List<String> LINES = read();

  public QuestionGroup {
    questions = List.copyOf(questions);
  }

  private static List<String> read() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    QuestionGroup.class.getResourceAsStream("/pages/groups.txt")),
                UTF_8))) {
      return in.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The questions in the groups of a packed list, and what is in none of them last. */
  static List<QuestionGroup> of(List<Question> questions) {
    var left =
        questions.stream()
            .collect(
                Collectors.toMap(Question::name, Function.identity(), (a, b) -> a, TreeMap::new));
    var groups = new ArrayList<QuestionGroup>();
    for (String line : LINES) {
      var parts = line.split(": ", 2);
      groups.add(
          new QuestionGroup(
              "questions." + parts[0],
              Stream.of(parts[1].split(" "))
                  .flatMap(name -> Stream.ofNullable(left.remove(name)))
                  .toList()));
    }
    groups.add(new QuestionGroup("questions.others", List.copyOf(left.values())));
    groups.removeIf(group -> group.questions().isEmpty());
    return groups;
  }
}
