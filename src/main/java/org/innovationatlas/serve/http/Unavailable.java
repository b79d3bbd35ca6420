package org.innovationatlas.serve.http;

/** A request that can't be answered now; the message says why. */
public final class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int retryAfter;

  /**
   * @param retryAfter after how many seconds it is worth to ask again
   */
  public Unavailable(String message, int retryAfter) {
    super(message);
    this.retryAfter = retryAfter;
  }

  public int retryAfter() {
    return retryAfter;
  }
}
