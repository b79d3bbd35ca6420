package org.innovationatlas.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpFields;

/**
 * The headers of a response as Jetty holds them, which takes fields whose bytes are made once: most
 * answers are short, and their headers are the longer part.
 */
public final class ResponseHeaders {
  private ResponseHeaders() {}

  /** The headers that the response to a request has as yet; they may be changed. */
  public static HttpFields.Mutable of(HttpServletRequest request) {
    return ServletContextRequest.getServletContextRequest(request)
        .getServletContextResponse()
        .getHeaders();
  }
}
