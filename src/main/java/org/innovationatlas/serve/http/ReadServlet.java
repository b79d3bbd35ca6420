package org.innovationatlas.serve.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A servlet that only answers: to GET and HEAD, where it says so to forms sent by POST, and to
 * OPTIONS what it answers to.
 */
public abstract class ReadServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ReadServlet.class);
  private static final String FORM = "application/x-www-form-urlencoded";

  /**
   * Answers a GET; the server leaves out the body for a HEAD.
   *
   * @throws UnfitRequest when it is asked in a way that can't be answered
   */
  protected abstract void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException;

  /** Whether a form sent by POST is answered like a GET with the same parameters. */
  protected boolean takesForms() {
    return false;
  }

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var allowed = takesForms() ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
    switch (request.getMethod()) {
      case "GET", "HEAD" -> answerOrApologise(request, response);
      case "OPTIONS" -> {
        response.setHeader("Allow", allowed);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      }
      default -> {
        if (takesForms() && request.getMethod().equals("POST")) {
          answerOrApologise(request, response);
          return;
        }
        response.setHeader("Allow", allowed);
        Plain.say(
            response,
            HttpServletResponse.SC_METHOD_NOT_ALLOWED,
            request.getMethod() + " is not answered here; use one of " + allowed + ".");
      }
    }
  }

  private static void requireForm(HttpServletRequest request) {
    var type = request.getContentType();
    if (!request.getMethod().equals("POST")) {
      return;
    }
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
      throw UnfitRequest.otherForm("Send the body as a form, of the media type " + FORM + ".");
    }
  }

  private void answerOrApologise(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      requireForm(request);
      answer(request, response);
    } catch (UnfitRequest e) {
      List.of("ETag", "Cache-Control").forEach(name -> response.setHeader(name, null));
      Plain.say(response, e.status(), String.valueOf(e.getMessage()));
    } catch (Unavailable e) {
      response.setHeader("Retry-After", Integer.toString(e.retryAfter()));
      Plain.say(
          response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("{} could not be answered", request.getRequestURI(), e);
      if (!response.isCommitted()) {
        response.resetBuffer();
        List.of("ETag", "Cache-Control").forEach(name -> response.setHeader(name, null));
        Plain.say(
            response,
            HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
            "This can't be answered because of a fault of the server, which has noted it.");
      }
    }
  }
}
