package org.innovationatlas.serve.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.ARQException;
import org.innovationatlas.serve.federation.RemoteFailure;
import org.innovationatlas.serve.guard.BoundedAnswer;
import org.innovationatlas.serve.guard.StopReason;
import org.innovationatlas.serve.http.Plain;
import org.innovationatlas.serve.http.Unavailable;
import org.innovationatlas.serve.http.UnfitRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a client in plain words why its query has no answer. */
final class Failure {
  private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

  private Failure() {}

  /** Answers with the reason: the query was stopped, it is at fault, or the server is. */
  static void explain(HttpServletRequest request, Throwable failure) {
    var answer = BoundedAnswer.of(request);
    var stopped = answer.stopped();
    if (stopped.isPresent()) {
      say(answer, stopped.get().status(), stopped.get().words());
    } else if (failure instanceof Unavailable e) {
      answer.setHeader("Retry-After", Integer.toString(e.retryAfter()));
      say(answer, HttpServletResponse.SC_SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
    } else if (failure instanceof RemoteFailure e) {
      LOG.debug("An endpoint has no answer", e);
      say(answer, e.status(), String.valueOf(e.getMessage()));
    } else if (failure instanceof UnfitRequest e) {
      say(answer, e.status(), String.valueOf(e.getMessage()));
    } else if (failure instanceof QueryException || failure instanceof ARQException) {
      LOG.debug("A query has no answer", failure);
      say(
          answer,
          HttpServletResponse.SC_BAD_REQUEST,
          "The query can't be answered as it is written: " + failure.getMessage());
    } else if (failure instanceof OutOfMemoryError) {
      LOG.error("A query took all memory", failure);
      say(answer, StopReason.MEMORY.status(), StopReason.MEMORY.words());
    } else if (failure instanceof RuntimeIOException || failure instanceof IOException) {
      LOG.debug("A request or its answer broke off", failure);
      if (!answer.isCommitted()) {
        say(answer, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "The request broke off.");
      }
    } else {
      LOG.error("A query could not be answered", failure);
      say(
          answer,
          HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
          "The query can't be answered because of a fault of the server, which has noted it.");
    }
  }

  /**
   * Answers in words; an answer that has begun is cut off, so that its end does not look like the
   * end of the answer.
   */
  private static void say(BoundedAnswer answer, int status, String message) {
    try {
      if (answer.isCommitted()) {
        answer.cutOff(message);
      } else {
        answer.resetBuffer();
        answer.setHeader("ETag", null);
        answer.setHeader("Cache-Control", null);
        Plain.say((HttpServletResponse) answer.getResponse(), status, message);
      }
    } catch (IOException e) {
      LOG.debug("A client left before it had its answer", e);
    }
  }
}
