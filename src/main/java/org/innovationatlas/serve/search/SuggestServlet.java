package org.innovationatlas.serve.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.http.EntityTag;
import org.innovationatlas.serve.http.KnownParameters;
import org.innovationatlas.serve.http.Languages;
import org.innovationatlas.serve.http.ReadServlet;

/** Answers {@code /search/suggest}: a few things for what somebody has typed so far, as JSON. */
final class SuggestServlet extends ReadServlet {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 8;

  private final transient Supplier<SearchIndex> index;
  private final transient SearchJson json;
  private final transient Supplier<String> version;

  SuggestServlet(Content content, Supplier<SearchIndex> index) {
    this.index = index;
    this.json = new SearchJson(content);
    this.version = content.version();
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    KnownParameters.require(request, List.of("q", "lang"));
    var language = Languages.of(request);
    response.setHeader("Vary", "Accept-Language");
    response.setHeader("Cache-Control", "public, max-age=60");
    var query = Objects.toString(request.getQueryString());
    if (EntityTag.of(version.get(), query, language).answers(request, response)) {
      return;
    }
    var words = Objects.requireNonNullElse(request.getParameter("q"), "");
    var search = new Search(words, Optional.empty(), Optional.empty(), MOST, 0);
    var body = json.suggestions(index.get().find(search).hits(), language).getBytes(UTF_8);
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
