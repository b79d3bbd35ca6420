package org.innovationatlas.serve.question;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.innovationatlas.question.Question;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.guard.QueryGuard;
import org.innovationatlas.serve.http.EntityTag;
import org.innovationatlas.serve.http.Languages;
import org.innovationatlas.serve.http.Plain;
import org.innovationatlas.serve.http.ReadServlet;
import org.innovationatlas.text.Likeness;

/** Answers {@code /queries/<name>}, with an ending that names a format or without. */
final class QuestionServlet extends ReadServlet {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, Question> questions = new TreeMap<>();
  private final transient AnswerWriter writer;
  private final transient Supplier<String> version;
  private final transient QueryGuard guard;

  QuestionServlet(Content content, QuestionPages pages, QueryGuard guard) {
    content.questions().forEach(question -> questions.put(question.name(), question));
    this.guard = guard;
    this.writer = new AnswerWriter(content.dataset(), pages);
    this.version = content.version();
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
    int dot = path.lastIndexOf('.');
    var name = dot < 0 ? path : path.substring(0, dot);
    var question = questions.get(name);
    response.setHeader("Vary", "Accept, Accept-Language");
    if (question == null) {
      Plain.say(
          response,
          HttpServletResponse.SC_NOT_FOUND,
          "No question is called \"%s\".%s /queries lists them."
              .formatted(name, Likeness.didYouMean(name, questions.keySet())));
      return;
    }
    var asked = Asked.of(question, request);
    var query = asked.query();
    var offered = AnswerFormat.of(query.isConstructType() || query.isDescribeType());
    var format = dot < 0 ? offered.asked(request) : offered.named(path.substring(dot + 1));
    if (format.isEmpty()) {
      Plain.say(
          response, HttpServletResponse.SC_NOT_ACCEPTABLE, "The formats are " + offered + ".");
      return;
    }
    answer(request, response, asked, format.get().format());
  }

  private void answer(
      HttpServletRequest request, HttpServletResponse response, Asked asked, AnswerFormat format)
      throws IOException {
    var language = Languages.of(request);
    response.setHeader("Cache-Control", "public, max-age=60");
    response.setHeader("Link", "</openapi.json>; rel=\"service-desc\"");
    var tag =
        EntityTag.of(
            version.get(),
            asked.question().name(),
            asked.values().toString(),
            format.suffix(),
            language);
    if (tag.answers(request, response)) {
      return;
    }
    byte[] body;
    try (var running = guard.admit(request, asked.question().name() + asked.values())) {
      body = writer.write(asked, format, language, running);
    }
    if (format == AnswerFormat.HTML) {
      response.setHeader("Content-Language", language);
    } else {
      response.setHeader(
          "Content-Disposition",
          "inline; filename=\"" + asked.question().name() + "." + format.suffix() + "\"");
    }
    response.setContentType(format.mediaTypes().get(0));
    response.setCharacterEncoding(UTF_8.name());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
