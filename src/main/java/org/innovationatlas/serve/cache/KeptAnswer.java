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

  private static final String TAG = "ETag";

  private static final int OF_A_HEADER = 200;

  private final Map<String, List<String>> headers;
  private final EntityTag tag;
  private final byte[] body;

  /**
   * @param headers with the entity tag among them
   */
  KeptAnswer(Map<String, List<String>> headers, byte[] body) {
    this.headers = headers;
    var quoted = headers.getOrDefault(TAG, List.of("\"\"")).get(0);
    this.tag = new EntityTag(quoted.substring(1, quoted.length() - 1));
    this.body = body;
  }

  /** The headers that the response has now, but for those of one answer alone. */
  static Map<String, List<String>> headers(HttpServletResponse response) {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    for (String name : response.getHeaderNames()) {
      headers.put(name, new ArrayList<>(response.getHeaders(name)));
    }
    OF_ONE.forEach(headers::remove);
    return headers;
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
