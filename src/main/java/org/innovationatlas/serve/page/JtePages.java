package org.innovationatlas.serve.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.innovationatlas.question.Question;
import org.innovationatlas.serve.content.IriSpace;
import org.innovationatlas.serve.description.Description;
import org.innovationatlas.serve.description.Pages;
import org.innovationatlas.serve.description.View;
import org.innovationatlas.serve.question.Asked;
import org.innovationatlas.serve.question.QuestionPages;
import org.innovationatlas.serve.reconcile.Card;
import org.innovationatlas.serve.reconcile.CardPages;

/** Renders pages with the templates that were compiled with the program. */
public final class JtePages implements Pages, QuestionPages, CardPages {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final List<IriSpace> spaces;

  public JtePages(List<IriSpace> spaces) {
    this.spaces = List.copyOf(spaces);
  }

  @Override
  public String thing(Description description, View view) {
    return render(
        "thing.jte", Map.of("page", new ThingPage(description, view, spaces), "view", view));
  }

  @Override
  public String missing(View view, List<String> near) {
    return render("missing.jte", Map.of("near", near, "view", view));
  }

  @Override
  public String questions(List<Question> questions, View view) {
    return render("questions.jte", Map.of("questions", questions, "view", view));
  }

  @Override
  public String rows(Asked asked, RowSetRewindable rows, View view) {
    return render("answer.jte", Map.of("page", AnswerPage.of(asked, rows), "view", view));
  }

  @Override
  public String graph(Asked asked, Graph graph, View view) {
    return render("answer.jte", Map.of("page", AnswerPage.of(asked, graph), "view", view));
  }

  @Override
  public String preview(Card card, String style, String language) {
    return render("preview.jte", Map.of("card", card, "style", style, "language", language));
  }

  @Override
  public String flyout(Card card) {
    return render("card.jte", Map.of("card", card));
  }

  private String render(String template, Map<String, Object> values) {
    var out = new StringOutput();
    templates.render(template, values, out);
    return out.toString();
  }
}
