package org.innovationatlas.serve.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.innovationatlas.serve.question.Asked;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an answer shows.
 *
 * @param asked the question and the values of its parameters
 * @param columns the names of the columns
 * @param rows the texts of the cells; of what is not stated an empty one
 */
public record AnswerPage(Asked asked, List<String> columns, List<List<String>> rows) {
  public AnswerPage {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  static AnswerPage of(Asked asked, RowSetRewindable answer) {
    var variables = answer.getResultVars();
    var rows = new ArrayList<List<String>>();
    answer.forEachRemaining(
        row -> rows.add(variables.stream().map(variable -> text(row.get(variable))).toList()));
    return new AnswerPage(asked, variables.stream().map(Var::getVarName).toList(), rows);
  }

  static AnswerPage of(Asked asked, Graph graph) {
    var rows = new ArrayList<List<String>>();
    graph
        .find()
        .forEach(
            triple ->
                rows.add(
                    List.of(
                        text(triple.getSubject()),
                        text(triple.getPredicate()),
                        text(triple.getObject()))));
    return new AnswerPage(asked, List.of("subject", "predicate", "object"), rows);
  }

  private static String text(@Nullable Node node) {
    return node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
