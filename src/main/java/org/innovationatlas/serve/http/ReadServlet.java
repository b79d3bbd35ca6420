package org.innovationatlas.serve.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A servlet that only answers: to GET and HEAD, and to OPTIONS what it answers to. */
public abstract class ReadServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ReadServlet.class);
  private static final String ALLOWED = "GET, HEAD, OPTIONS";

  /**
   * Answers a GET; the server leaves out the body for a HEAD.
   *
   * @throws UnfitRequest when it is asked in a way that can't be answered
   */
  protected abstract void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException;

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (request.getMethod()) {
      case "GET", "HEAD" -> answerOrApologise(request, response);
      case "OPTIONS" -> {
        response.setHeader("Allow", ALLOWED);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      }
      default -> {
        response.setHeader("Allow", ALLOWED);
        Plain.say(
            response,
            HttpServletResponse.SC_METHOD_NOT_ALLOWED,
            request.getMethod() + " is not answered here; use one of " + ALLOWED + ".");
      }
    }
  }

  private void answerOrApologise(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      answer(request, response);
    } catch (UnfitRequest e) {
      Plain.say(response, HttpServletResponse.SC_BAD_REQUEST, String.valueOf(e.getMessage()));
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
