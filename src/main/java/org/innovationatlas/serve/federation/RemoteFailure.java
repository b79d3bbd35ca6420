package org.innovationatlas.serve.federation;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** An endpoint that gave no answer; the message names it and says why. */
public final class RemoteFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  private RemoteFailure(int status, String endpoint, String reason, @Nullable Throwable cause) {
    super("SERVICE <%s> has no answer: %s.".formatted(endpoint, reason), cause);
    this.status = status;
  }

  /** Its answer is none, or none that can be used. */
  static RemoteFailure bad(String endpoint, String reason) {
    return bad(endpoint, reason, null);
  }

  /** Its answer is none, or none that can be used, because of a failure. */
  static RemoteFailure bad(String endpoint, String reason, @Nullable Throwable cause) {
    return new RemoteFailure(HttpServletResponse.SC_BAD_GATEWAY, endpoint, reason, cause);
  }

  /** Its answer did not come in time. */
  static RemoteFailure late(String endpoint, String reason) {
    return new RemoteFailure(HttpServletResponse.SC_GATEWAY_TIMEOUT, endpoint, reason, null);
  }

  /** The status that says so (RFC 9110, section 15.6). */
  public int status() {
    return status;
  }
}
