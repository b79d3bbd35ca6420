package org.innovationatlas.serve.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.http.BadMessageException;

/**
 * Looks at each request before anything else does: refuses bodies that would unfold and parameters
 * that can't be decoded, with an answer that says why.
 */
public final class RequestGuard implements Filter {
  private static final Set<String> REFUSED_METHODS = Set.of("TRACE", "CONNECT");

  /** In bytes. */
  public static final int LONGEST_BODY = 1 << 20;

  /** How many parameters a request may have. */
  public static final int MOST_FIELDS = 100;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var http = (HttpServletRequest) request;
    var answer = (HttpServletResponse) response;
    var objection = objection(http);
    if (objection.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    answer.setHeader("Connection", "close"); // for the rest of the request means nothing
    Plain.say(answer, objection.get().status(), objection.get().reason());
  }

  private record Objection(int status, String reason) {}

  private static Optional<Objection> objection(HttpServletRequest request) {
    if (REFUSED_METHODS.contains(request.getMethod())) {
      return refuse(
          HttpServletResponse.SC_METHOD_NOT_ALLOWED, request.getMethod() + " is not answered.");
    }
    if (request.getHeader("Content-Encoding") != null) {
      return refuse(
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "Send the body without Content-Encoding.");
    }
    try {
      request.getParameterMap();
      return Optional.empty();
    } catch (IllegalStateException | BadMessageException e) {
      return isTooMany(e)
          ? refuse(
              HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
              "The form has more than the " + MOST_FIELDS + " fields that are read.")
          : refuse(
              HttpServletResponse.SC_BAD_REQUEST, "The parameters are not percent-encoded UTF-8.");
    }
  }

  /** The web server wraps what its form reader says of too many fields. */
  private static boolean isTooMany(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(IllegalStateException.class::isInstance);
  }

  private static Optional<Objection> refuse(int status, String reason) {
    return Optional.of(new Objection(status, reason));
  }
}
