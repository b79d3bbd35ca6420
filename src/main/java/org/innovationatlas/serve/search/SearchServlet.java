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
import org.innovationatlas.serve.description.View;
import org.innovationatlas.serve.http.Accept;
import org.innovationatlas.serve.http.EntityTag;
import org.innovationatlas.serve.http.KnownParameters;
import org.innovationatlas.serve.http.Languages;
import org.innovationatlas.serve.http.Plain;
import org.innovationatlas.serve.http.ReadServlet;

/** Answers {@code /search}: as a page, or as JSON. */
final class SearchServlet extends ReadServlet {
  private static final long serialVersionUID = 1L;
  private static final List<String> PARAMETERS =
      List.of("q", "type", "district", "limit", "offset", "format", "lang");
  private static final List<String> OFFERED = List.of("application/json", "text/html");

  private final transient Supplier<SearchIndex> index;
  private final transient SearchPages pages;
  private final transient SearchJson json;
  private final transient Supplier<String> version;

  SearchServlet(Content content, Supplier<SearchIndex> index, SearchPages pages) {
    this.index = index;
    this.pages = pages;
    this.json = new SearchJson(content);
    this.version = content.version();
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var search = Search.of(request);
    response.setHeader("Vary", "Accept, Accept-Language");
    var type = type(request);
    if (type.isEmpty()) {
      Plain.say(
          response,
          HttpServletResponse.SC_NOT_ACCEPTABLE,
          "The formats are application/json (json) and text/html (html).");
      return;
    }
    boolean page = type.get().equals("text/html");
    if (!page) {
      KnownParameters.require(request, PARAMETERS);
    }
    var language = Languages.of(request);
    response.setHeader("Cache-Control", "public, max-age=60");
    var tag =
        EntityTag.of(
            version.get(), Objects.toString(request.getQueryString()), type.get(), language);
    if (tag.answers(request, response)) {
      return;
    }
    var found = index.get().find(search);
    if (page) {
      response.setHeader("Content-Language", language);
      var view = new View("/search", language, List.of()).asking(request.getParameterMap());
      Plain.page(response, HttpServletResponse.SC_OK, pages.found(search, found, view));
      return;
    }
    var body = json.found(search, found).getBytes(UTF_8);
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static Optional<String> type(HttpServletRequest request) {
    var format = request.getParameter("format");
    return format == null
        ? Accept.of(request).choose(OFFERED)
        : OFFERED.stream().filter(type -> type.endsWith("/" + format)).findFirst();
  }
}
