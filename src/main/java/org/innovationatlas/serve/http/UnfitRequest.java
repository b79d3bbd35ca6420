package org.innovationatlas.serve.http;

import jakarta.servlet.http.HttpServletResponse;

/** A request that can't be answered as it is asked; the message says why and how to ask. */
public final class UnfitRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  public UnfitRequest(String message) {
    this(HttpServletResponse.SC_BAD_REQUEST, message);
  }

  private UnfitRequest(int status, String message) {
    super(message);
    this.status = status;
  }

  /** A request that asks for more than is answered at once. */
  public static UnfitRequest tooMuch(String message) {
    return new UnfitRequest(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, message);
  }

  /** A request for an answer in a form that there is none of. */
  public static UnfitRequest notAcceptable(String message) {
    return new UnfitRequest(HttpServletResponse.SC_NOT_ACCEPTABLE, message);
  }

  /** A method that is not answered. */
  public static UnfitRequest otherMethod(String message) {
    return new UnfitRequest(HttpServletResponse.SC_METHOD_NOT_ALLOWED, message);
  }

  /** A body in a form that is not read. */
  public static UnfitRequest otherForm(String message) {
    return new UnfitRequest(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, message);
  }

  /** The status of the answer (RFC 9110, section 15.5). */
  public int status() {
    return status;
  }
}
