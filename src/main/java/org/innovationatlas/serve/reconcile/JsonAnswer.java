package org.innovationatlas.serve.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.innovationatlas.serve.http.EntityTag;
import org.innovationatlas.serve.http.UnfitRequest;

/**
 * Answers with JSON, or where a client names a function by {@code callback} with a script that
 * calls it (JSONP), which clients of API 0.1 need.
 */
final class JsonAnswer {
  private static final Pattern FUNCTION =
      Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*(\\.[A-Za-z_$][A-Za-z0-9_$]*)*");
  private static final int LONGEST_FUNCTION = 100;

  private JsonAnswer() {}

  static void send(HttpServletRequest request, HttpServletResponse response, JsonNode json)
      throws IOException {
    boolean isGet = !request.getMethod().equals("POST");
    var callback = request.getParameter("callback");
    boolean script = isGet && callback != null;
    var body = (script ? script(callback, json) : json.toString()).getBytes(UTF_8);
    if (isGet) {
      response.setHeader("Vary", "Accept-Language");
      response.setHeader("Cache-Control", "public, max-age=60");
      if (EntityTag.of(body).answers(request, response)) {
        return;
      }
    } else {
      response.setHeader("Cache-Control", "no-store");
    }
    response.setContentType(script ? "text/javascript" : "application/json");
    response.setCharacterEncoding(UTF_8.name());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** Begins with a comment, so that the name of the function can't be the start of a file. */
  private static String script(String callback, JsonNode json) {
    if (callback.length() > LONGEST_FUNCTION || !FUNCTION.matcher(callback).matches()) {
      throw new UnfitRequest(
          "callback names no function; give letters, digits, _ and $, with dots between names");
    }
    var escaped =
        json.toString()
            .replace("\u2028", "\\u2028")
            .replace("\u2029", "\\u2029")
            .replace("<", "\\u003c");
    return "/**/" + callback + "(" + escaped + ");";
  }
}
