package org.innovationatlas.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.innovationatlas.serve.http.Plain;
import org.innovationatlas.serve.http.ReadServlet;

/** Answers the files that pages are made of, to be kept for ever. */
final class AssetServlet extends ReadServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
    var asset = Assets.at(path);
    if (asset.isEmpty()) {
      Plain.say(response, HttpServletResponse.SC_NOT_FOUND, "No file of a page has this address.");
      return;
    }
    boolean gzip =
        Objects.requireNonNullElse(request.getHeader("Accept-Encoding"), "").contains("gzip");
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("Vary", "Accept-Encoding");
    if (asset.get().tag(gzip).answers(request, response)) {
      return;
    }
    if (gzip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    var body = asset.get().content(gzip);
    response.setContentType(asset.get().mediaType());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
