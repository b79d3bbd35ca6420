package org.innovationatlas.serve.question;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.innovationatlas.question.Parameter;
import org.innovationatlas.question.Question;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.description.View;
import org.innovationatlas.serve.http.EntityTag;
import org.innovationatlas.serve.http.Languages;
import org.innovationatlas.serve.http.Plain;
import org.innovationatlas.serve.http.ReadServlet;

/** Answers {@code /queries}: the questions that can be asked, as JSON or as a page. */
final class QuestionListServlet extends ReadServlet {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final transient List<Question> questions;
  private final transient QuestionPages pages;
  private final transient Supplier<String> version;
  private final String languages;

  QuestionListServlet(Content content, QuestionPages pages) {
    this.questions = content.questions();
    this.pages = pages;
    this.version = content.version();
    this.languages = String.join(", ", content.languages());
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Vary", "Accept, Accept-Language");
    var chosen = ListFormat.ALL.asked(request);
    if (chosen.isEmpty()) {
      Plain.say(
          response,
          HttpServletResponse.SC_NOT_ACCEPTABLE,
          "The formats are " + ListFormat.ALL + ".");
      return;
    }
    boolean page = chosen.get().format() == ListFormat.HTML;
    var language = Languages.of(request);
    response.setHeader("Content-Language", page ? language : languages);
    response.setHeader("Cache-Control", "public, max-age=60");
    response.setHeader("Link", "</openapi.json>; rel=\"service-desc\"");
    if (EntityTag.of(version.get(), "queries", language, Boolean.toString(page))
        .answers(request, response)) {
      return;
    }
    var view = new View("/queries", language, List.of());
    var body = (page ? pages.questions(questions, view) : json()).getBytes(UTF_8);
    response.setContentType(page ? "text/html" : "application/json");
    response.setCharacterEncoding(UTF_8.name());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private String json() throws IOException {
    var list = JSON.createArrayNode();
    for (Question question : questions) {
      var one = list.addObject();
      one.put("name", question.name());
      one.put("path", "/queries/" + question.name());
      texts(one.putObject("question"), question.words());
      var parameters = one.putArray("parameters");
      question.parameters().forEach(parameter -> add(parameters.addObject(), parameter));
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(list);
  }

  private static void add(ObjectNode json, Parameter parameter) {
    json.put("name", parameter.name());
    json.put("type", parameter.type());
    texts(json.putObject("meaning"), parameter.meaning());
    json.put("example", parameter.example());
  }

  private static void texts(ObjectNode json, Map<String, String> texts) {
    new TreeMap<>(texts).forEach(json::put);
  }
}
