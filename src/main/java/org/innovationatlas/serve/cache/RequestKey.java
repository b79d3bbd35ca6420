package org.innovationatlas.serve.cache;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;

/**
 * All that an answer depends on.
 *
 * @param address the address as it was asked at, with its parameters
 * @param accept what the client says of the formats that it takes
 * @param language what the client says of the languages of its reader
 * @param version of the data
 */
record RequestKey(String address, String accept, String language, String version) {

  /** The key of a request; nothing where its answer is not to be kept. */
  static Optional<RequestKey> of(HttpServletRequest request, String version) {
    boolean whole =
        request.getMethod().equals("GET")
            && request.getHeader("Range") == null
            && request.getContentLengthLong() <= 0
            && request.getHeader("Transfer-Encoding") == null;
    if (!whole) {
      return Optional.empty();
    }
    var address = request.getRequestURL().append('?').append(request.getQueryString());
    return Optional.of(
        new RequestKey(
            address.toString(),
            header(request, "Accept"),
            header(request, "Accept-Language"),
            version));
  }

  private static String header(HttpServletRequest request, String name) {
    return String.join(",", Collections.list(request.getHeaders(name)));
  }

  /** Some number of bytes that it takes in memory. */
  int size() {
    return 2 * (address.length() + accept.length() + language.length());
  }
}
