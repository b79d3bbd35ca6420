package org.innovationatlas.serve.question;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.innovationatlas.question.Question;
import org.innovationatlas.serve.description.View;

/** Shows questions and their answers to people. */
public interface QuestionPages {

  /** The page that lists the questions, as HTML. */
  String questions(List<Question> questions, View view);

  /** The page of a question with its answer in rows, as HTML. */
  String rows(Asked asked, RowSetRewindable rows, View view);

  /** The page of a question whose answer is a graph, as HTML. */
  String graph(Asked asked, Graph graph, View view);
}
