package org.innovationatlas.question;

import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;

/**
 * Where a query is no SPARQL and why, without the parser's long list of all that could stand there.
 *
 * @param line counted from 1; 0 where the parser names no place
 * @param column counted from 1
 * @param message what is wrong
 */
public record SyntaxProblem(int line, int column, String message) {
  /** How the parser says which word it did not expect, and where. */
  private static final Pattern ENCOUNTERED =
      Pattern.compile(
          "Encountered \"(?: \"?[^\"]*\"? ?\")?\\s*([^\"]*?)\\s*\"+ at line (\\d+), column (\\d+)");

  /** The problem that the parser tells of. */
  public static SyntaxProblem of(QueryParseException failure) {
    var message = String.valueOf(failure.getMessage()).strip();
    var found = ENCOUNTERED.matcher(message);
    if (!found.find()) {
      return new SyntaxProblem(
          Math.max(0, failure.getLine()),
          Math.max(0, failure.getColumn()),
          message.lines().findFirst().orElse(""));
    }
    return new SyntaxProblem(
        Integer.parseInt(found.group(2)),
        Integer.parseInt(found.group(3)),
        found.group(1).equals("<EOF>")
            ? "the query ends where something else is expected"
            : "\"" + found.group(1) + "\" stands where something else is expected");
  }
}
