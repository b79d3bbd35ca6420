package org.innovationatlas.serve.question;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.content.Once;
import org.innovationatlas.serve.http.EntityTag;
import org.innovationatlas.serve.http.ReadServlet;

/** Answers {@code /openapi.json}. */
final class OpenApiServlet extends ReadServlet {
  private static final long serialVersionUID = 1L;

  private final transient Once<byte[]> description;

  OpenApiServlet(Content content) {
    this.description = new Once<>(() -> new OpenApi(content).json().getBytes(UTF_8));
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var body = description.get();
    response.setHeader("Cache-Control", "public, max-age=60");
    if (EntityTag.of(body).answers(request, response)) {
      return;
    }
    response.setContentType("application/vnd.oai.openapi+json;version=3.1");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
