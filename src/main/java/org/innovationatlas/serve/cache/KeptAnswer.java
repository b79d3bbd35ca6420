package org.innovationatlas.serve.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.innovationatlas.serve.http.EntityTag;

/** An answer with status 200. */
final class KeptAnswer {
  /** Said anew of each answer. */
  private static final List<String> OF_ONE = List.of("Date", "Fuseki-Request-ID");

  private static final int OF_A_HEADER = 200;

  private final Map<String, List<String>> headers;
  private final EntityTag tag;
  private final byte[] body;

  private KeptAnswer(Map<String, List<String>> headers, EntityTag tag, byte[] body) {
    this.headers = headers;
    this.tag = tag;
    this.body = body;
  }

  /** What was answered with the headers that the response has. */
  static KeptAnswer of(HttpServletResponse response, byte[] body) {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    response.getHeaderNames().forEach(name -> headers.put(name, headers(response, name)));
    OF_ONE.forEach(headers::remove);
    var tag = response.getHeader("ETag");
    return new KeptAnswer(headers, new EntityTag(tag.substring(1, tag.length() - 1)), body);
  }

  private static List<String> headers(HttpServletResponse response, String name) {
    return new ArrayList<>(response.getHeaders(name));
  }

  /** Gives the answer to who asks the same, or says that they have it. */
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    headers.forEach(
        (name, values) -> {
          response.setHeader(name, values.get(0));
          values.stream().skip(1).forEach(value -> response.addHeader(name, value));
        });
    if (tag.answers(request, response)) {
      response.setHeader("Content-Length", null);
      return;
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** Some number of bytes that it takes in memory. */
  int size() {
    return body.length + OF_A_HEADER * headers.size();
  }
}
