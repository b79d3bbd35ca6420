package org.innovationatlas.serve.guard;

import jakarta.servlet.http.HttpServletResponse;

/** Why a query was stopped before its end. */
public enum StopReason {
  TIME(
      HttpServletResponse.SC_SERVICE_UNAVAILABLE,
      "The query took too long and was stopped; ask for less, or in smaller parts."),
  MEMORY(
      HttpServletResponse.SC_BAD_REQUEST,
      "The query needs more memory than one query may have and was stopped; ask for less, or in"
          + " smaller parts."),
  ROWS(
      HttpServletResponse.SC_BAD_REQUEST,
      "The answer has more rows than one answer may have and was cut off; ask with LIMIT and"
          + " OFFSET."),
  BYTES(
      HttpServletResponse.SC_BAD_REQUEST,
      "The answer is longer than one answer may be and was cut off; ask with LIMIT and OFFSET."),
  CROWD(
      HttpServletResponse.SC_SERVICE_UNAVAILABLE,
      "Too many long queries run at once, and this one was stopped; ask again later, or for less."),
  CLIENT_LEFT(HttpServletResponse.SC_BAD_REQUEST, "The client left before it had its answer."),
  SHUTDOWN(
      HttpServletResponse.SC_SERVICE_UNAVAILABLE, "The server is being stopped; ask again later.");

  private final int status;
  private final String words;

  StopReason(int status, String words) {
    this.status = status;
    this.words = words;
  }

  /** The status that says so (RFC 9110, section 15). */
  public int status() {
    return status;
  }

  /** What is said to the client. */
  public String words() {
    return words;
  }
}
