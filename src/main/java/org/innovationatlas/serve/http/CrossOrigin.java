package org.innovationatlas.serve.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * Lets pages of every origin read what is answered (Fetch Standard, CORS protocol). Nothing here is
 * secret and nobody logs in, so there is nothing that an origin could steal.
 */
public final class CrossOrigin implements Filter {
  private static final HttpField EVERY_ORIGIN =
      new PreEncodedHttpField("Access-Control-Allow-Origin", "*");
  private static final HttpField EXPOSED =
      new PreEncodedHttpField(
          "Access-Control-Expose-Headers",
          "ETag, Link, Location, Content-Location, Content-Language, Content-Disposition,"
              + " Content-Range, Accept-Ranges, Repr-Digest, Retry-After, Last-Modified");
  private static final String SECONDS_OF_A_DAY = "86400";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var http = (HttpServletRequest) request;
    var answer = (HttpServletResponse) response;
    var headers = ResponseHeaders.of(http);
    headers.put(EVERY_ORIGIN);
    headers.put(EXPOSED);
    if (isPreflight(http)) {
      answer.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
      var wanted = http.getHeader("Access-Control-Request-Headers");
      answer.setHeader("Access-Control-Allow-Headers", wanted == null ? "*" : wanted);
      answer.setHeader("Access-Control-Max-Age", SECONDS_OF_A_DAY);
      answer.setHeader("Vary", "Access-Control-Request-Headers");
      answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean isPreflight(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeader("Access-Control-Request-Method") != null;
  }
}
