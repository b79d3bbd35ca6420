package org.innovationatlas.serve.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers in words. */
public final class Plain {
  private Plain() {}

  /** Answers with the status and the message, as plain text. */
  public static void say(HttpServletResponse response, int status, String message)
      throws IOException {
    say(response, status, "text/plain", message.endsWith("\n") ? message : message + "\n");
  }

  /** Answers with the status and the page. */
  public static void page(HttpServletResponse response, int status, String html)
      throws IOException {
    say(response, status, "text/html", html);
  }

  private static void say(HttpServletResponse response, int status, String mediaType, String text)
      throws IOException {
    var body = text.getBytes(UTF_8);
    response.setStatus(status);
    response.setContentType(mediaType);
    response.setCharacterEncoding(UTF_8.name());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
