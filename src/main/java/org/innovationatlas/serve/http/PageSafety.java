package org.innovationatlas.serve.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * Tells browsers what the pages never do, so that it is refused should data ever look like it: no
 * script or style but the server's own files, no frame around a page, no guess at what a file is.
 */
public final class PageSafety implements Filter {
  private static final String POLICY = "Content-Security-Policy";
  private static final String CONTENT =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          "connect-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  /** The query editor puts styles into its page, which a hash can't name beforehand. */
  private static final String EDITOR = "/sparql";

  private static final String CONTENT_OF_THE_EDITOR =
      CONTENT.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

  private static final String PERMISSIONS =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

  private static final List<HttpField> HEADERS =
      List.of(
          new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
          new PreEncodedHttpField("X-Frame-Options", "DENY"),
          new PreEncodedHttpField("Referrer-Policy", "strict-origin-when-cross-origin"),
          new PreEncodedHttpField("Permissions-Policy", PERMISSIONS),
          new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
          new PreEncodedHttpField("Cross-Origin-Resource-Policy", "cross-origin"));

  private static final HttpField OF_PAGES = new PreEncodedHttpField(POLICY, CONTENT);
  private static final HttpField OF_THE_EDITOR =
      new PreEncodedHttpField(POLICY, CONTENT_OF_THE_EDITOR);

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var http = (HttpServletRequest) request;
    var headers = ResponseHeaders.of(http);
    HEADERS.forEach(headers::put);
    headers.put(http.getRequestURI().equals(EDITOR) ? OF_THE_EDITOR : OF_PAGES);
    chain.doFilter(request, response);
  }
}
