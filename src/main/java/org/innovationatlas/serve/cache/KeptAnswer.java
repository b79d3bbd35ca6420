package org.innovationatlas.serve.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.innovationatlas.serve.http.EntityTag;
import org.innovationatlas.serve.http.ResponseHeaders;

/** An answer with status 200. */
final class KeptAnswer {
  /** Said anew of each answer. */
  private static final List<String> OF_ONE = List.of("Date", "Fuseki-Request-ID");

  private static final int OF_A_HEADER = 200;

  private final HttpFields headers;
  private final EntityTag tag;
  private final byte[] body;

  /**
   * @param headers with the entity tag among them
   */
  KeptAnswer(HttpFields headers, byte[] body) {
    this.headers = headers;
    var quoted = Objects.requireNonNullElse(headers.get(HttpHeader.ETAG), "\"\"");
    this.tag = new EntityTag(quoted.substring(1, quoted.length() - 1));
    this.body = body;
  }

  /** The headers that the response has now, but for those of one answer alone. */
  static HttpFields headers(HttpServletRequest request) {
    var headers = HttpFields.build(ResponseHeaders.of(request));
    OF_ONE.forEach(headers::remove);
    return headers.asImmutable();
  }

  /** Gives the answer to who asks the same, or says that they have it. */
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var given = ResponseHeaders.of(request);
    var names = new HashSet<String>();
    for (HttpField header : headers) {
      if (names.add(header.getLowerCaseName())) {
        given.put(header);
      } else {
        given.add(header);
      }
    }
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
