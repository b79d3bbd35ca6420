package org.innovationatlas.serve.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

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

  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "strict-origin-when-cross-origin",
          "Permissions-Policy",
          PERMISSIONS,
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "cross-origin");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var answer = (HttpServletResponse) response;
    var path = ((HttpServletRequest) request).getRequestURI();
    HEADERS.forEach(answer::setHeader);
    answer.setHeader(POLICY, path.equals(EDITOR) ? CONTENT_OF_THE_EDITOR : CONTENT);
    chain.doFilter(request, response);
  }
}
