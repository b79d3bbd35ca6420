package org.innovationatlas.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;

/** What a check has to say, in the form that its reader wants. */
sealed interface Findings {
  /** A line that is no problem. */
  void note(String line);

  /** Every problem; nothing comes after them. */
  void end(List<Problem> problems);

  /** Lines for people, and for editors, which lead to where a line begins with a place. */
  record AsText(Console console) implements Findings {
    @Override
    public void note(String line) {
      console.result(line);
    }

    @Override
    public void end(List<Problem> problems) {
      if (problems.isEmpty()) {
        console.result("No problems.");
      } else {
        console.problems(problems, console.streams().out());
      }
    }
  }

  /** One JSON document for programs: the notes, and the problems with their places in parts. */
  record AsJson(Console console, ObjectNode document, ArrayNode notes) implements Findings {
    private static final ObjectMapper JSON = new ObjectMapper();

    AsJson(Console console) {
      this(console, JSON.createObjectNode());
    }

    private AsJson(Console console, ObjectNode document) {
      this(console, document, document.putArray("notes"));
    }

    @Override
    public void note(String line) {
      notes.add(line);
    }

    @Override
    public void end(List<Problem> problems) {
      var list = document.putArray("problems");
      problems.forEach(problem -> describe(problem, list.addObject()));
      console.result(document.toPrettyString());
    }

    /** Line and column are absent where the place is the whole file. */
    private static void describe(Problem problem, ObjectNode json) {
      Position position = problem.position();
      json.put("file", position.file());
      if (position.line() > 0) {
        json.put("line", position.line()).put("column", position.column());
      }
      json.put("pointer", position.pointer().toString()).put("message", problem.message());
    }
  }
}
