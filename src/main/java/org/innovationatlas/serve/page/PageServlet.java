package org.innovationatlas.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.innovationatlas.serve.description.View;
import org.innovationatlas.serve.http.EntityTag;
import org.innovationatlas.serve.http.Languages;
import org.innovationatlas.serve.http.Plain;
import org.innovationatlas.serve.http.ReadServlet;

/** Answers an address that is a page and nothing else. */
final class PageServlet extends ReadServlet {
  private static final long serialVersionUID = 1L;

  private final transient Supplier<String> version;
  private final transient Function<View, String> page;

  /**
   * @param version of the data that the page is made of
   * @param page the page, as HTML
   */
  PageServlet(Supplier<String> version, Function<View, String> page) {
    this.version = version;
    this.page = page;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var language = Languages.of(request);
    response.setHeader("Vary", "Accept, Accept-Language");
    response.setHeader("Cache-Control", "public, max-age=60");
    response.setHeader("Content-Language", language);
    var query = Objects.toString(request.getQueryString());
    var tag = EntityTag.of(version.get(), request.getRequestURI(), query, language);
    if (!tag.answers(request, response)) {
      var view =
          new View(request.getRequestURI(), language, List.of()).asking(request.getParameterMap());
      Plain.page(response, HttpServletResponse.SC_OK, page.apply(view));
    }
  }
}
