package org.innovationatlas.serve.page;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells browsers to load nothing from elsewhere and to run no script that stands in a page (Content
 * Security Policy Level 3).
 */
final class ContentPolicy implements Filter {
  private static final String STRICT =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  /** The query editor puts styles into the page, which a hash can't name beforehand. */
  private static final String OF_THE_EDITOR = STRICT + "; style-src 'self' 'unsafe-inline'";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var path = ((HttpServletRequest) request).getRequestURI();
    var answer = (HttpServletResponse) response;
    answer.setHeader(
        "Content-Security-Policy", path.startsWith("/sparql") ? OF_THE_EDITOR : STRICT);
    answer.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    chain.doFilter(request, response);
  }
}
