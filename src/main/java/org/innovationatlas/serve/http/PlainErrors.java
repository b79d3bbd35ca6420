package org.innovationatlas.serve.http;

import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Says in words what the web server itself refuses, before anything else sees it. */
public final class PlainErrors extends ErrorHandler {
  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    Content.Sink.write(response, true, words(status, message) + "\n", callback);
  }

  private static String words(int status, @Nullable String message) {
    return switch (status) {
      case HttpStatus.URI_TOO_LONG_414 ->
          "The address is too long; send a long query in the body of a POST.";
      case HttpStatus.PAYLOAD_TOO_LARGE_413 ->
          String.format(
              Locale.ROOT,
              "The body is longer than the %,d bytes that are read.",
              RequestGuard.LONGEST_BODY);
      case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 -> "The headers are too long.";
      default -> message == null ? HttpStatus.getMessage(status) : message;
    };
  }
}
