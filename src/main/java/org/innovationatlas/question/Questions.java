package org.innovationatlas.question;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;

/** The questions in folders of {@code .rq} files; a file's name is that of its question. */
public final class Questions {
  private static final String ENDING = ".rq";

  private Questions() {}

  /**
   * Reads the questions, in the order of their names.
   *
   * @param folders where they are; a question that is in two of them must be the same
   * @param problems takes what is wrong with the files
   * @throws IOException when a folder can't be read
   */
  public static List<Question> read(Collection<Path> folders, Consumer<Problem> problems)
      throws IOException {
    var questions = new TreeMap<String, Question>();
    for (Path folder : folders) {
      try (var files = Files.list(folder)) {
        for (Path file : files.filter(Questions::isQuestion).sorted().toList()) {
          read(file, questions, problems);
        }
      }
    }
    return new ArrayList<>(questions.values());
  }

  private static boolean isQuestion(Path file) {
    return file.getFileName().toString().endsWith(ENDING);
  }

  private static void read(Path file, Map<String, Question> questions, Consumer<Problem> problems)
      throws IOException {
    var fileName = file.getFileName().toString();
    var name = fileName.substring(0, fileName.length() - ENDING.length());
    try {
      var question = Question.of(name, Files.readString(file));
      var other = questions.putIfAbsent(name, question);
      if (other != null && !other.equals(question)) {
        problems.accept(
            new Problem(
                Position.ofFile(file.toString()),
                "another question is called \"" + name + "\" too; rename one of the files"));
      }
    } catch (NotSparql e) {
      problems.accept(
          new Problem(
              new Position(file.toString(), e.line(), e.column(), ""),
              "this is not SPARQL: " + e.getMessage()));
    } catch (CharacterCodingException e) {
      problems.accept(new Problem(Position.ofFile(file.toString()), "the file is not UTF-8"));
    }
  }
}
