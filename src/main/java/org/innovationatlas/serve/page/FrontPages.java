package org.innovationatlas.serve.page;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.innovationatlas.serve.http.Accept;

/**
 * Gives a page to browsers at addresses that give programs something else: the home page where the
 * catalogue is, and the query editor at the endpoint.
 */
final class FrontPages implements Filter {
  private static final String PAGE = "text/html";

  /** Whoever wants one of these as much, or anything, is no browser. */
  private static final List<String> OFFERED =
      List.of(
          "text/turtle",
          "application/ld+json",
          "application/rdf+xml",
          "application/n-triples",
          "application/sparql-results+json",
          "application/sparql-results+xml",
          "application/json",
          "text/csv",
          PAGE);

  /** An address that names a format is not that of a page. */
  private static final List<String> FORMATS = List.of("format", "output", "results");

  private final Map<String, PageServlet> pages;

  /**
   * @param pages the pages by their paths
   */
  FrontPages(Map<String, PageServlet> pages) {
    this.pages = Map.copyOf(pages);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var http = (HttpServletRequest) request;
    var page = pages.get(http.getRequestURI());
    if (page != null && isWanted(http)) {
      page.service(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isWanted(HttpServletRequest request) {
    return List.of("GET", "HEAD").contains(request.getMethod())
        && FORMATS.stream().allMatch(name -> request.getParameter(name) == null)
        && Accept.of(request).choose(OFFERED).filter(PAGE::equals).isPresent();
  }
}
