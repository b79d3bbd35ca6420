package org.innovationatlas.serve.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.innovationatlas.serve.http.ReadServlet;

/** Answers {@code /metrics}, for Prometheus. */
final class MetricsServlet extends ReadServlet {
  private static final long serialVersionUID = 1L;

  private final transient Metrics metrics;

  MetricsServlet(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var body = metrics.scrape().getBytes(UTF_8);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/plain;version=0.0.4;charset=utf-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
