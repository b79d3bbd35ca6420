package org.innovationatlas.serve.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.innovationatlas.serve.http.Plain;
import org.innovationatlas.serve.http.ReadServlet;

/**
 * Answers {@code /health/live}: the process answers; {@code /health/ready}: it can be asked, with
 * status 503 while it can't; and {@code /health}: both.
 */
final class HealthServlet extends ReadServlet {
  private static final long serialVersionUID = 1L;

  private final transient Readiness readiness;

  HealthServlet(Readiness readiness) {
    this.readiness = readiness;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = Optional.ofNullable(request.getPathInfo()).orElse("");
    switch (path) {
      case "/live" -> say(response, true, "{\"live\":true}");
      case "/ready" -> {
        boolean ready = readiness.isReady();
        say(response, ready, "{\"ready\":" + ready + "}");
      }
      case "", "/" -> {
        boolean ready = readiness.isReady();
        say(response, ready, "{\"live\":true,\"ready\":" + ready + "}");
      }
      default ->
          Plain.say(
              response,
              HttpServletResponse.SC_NOT_FOUND,
              "There are /health, /health/live and /health/ready.");
    }
  }

  private static void say(HttpServletResponse response, boolean well, String json)
      throws IOException {
    var body = (json + "\n").getBytes(UTF_8);
    response.setStatus(
        well ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
