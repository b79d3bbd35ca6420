package org.innovationatlas.serve.http;

/** A request that can't be answered as it is asked; the message says why and how to ask. */
public final class UnfitRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnfitRequest(String message) {
    super(message);
  }
}
