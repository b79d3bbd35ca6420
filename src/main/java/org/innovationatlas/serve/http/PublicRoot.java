package org.innovationatlas.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of the server as its clients know it: the one that the operator names, else the one
 * that the request is sent to.
 */
public final class PublicRoot {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]");
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final Optional<String> named;

  /**
   * @param named the address that the operator names
   */
  public PublicRoot(Optional<URI> named) {
    this.named = named.map(URI::toString).map(root -> root.endsWith("/") ? root : root + "/");
  }

  /**
   * The address for the answer to a request; ends in a slash.
   *
   * @throws UnfitRequest when the request names a host that can be none
   */
  public String of(HttpServletRequest request) {
    return named.orElseGet(() -> asked(request));
  }

  private static String asked(HttpServletRequest request) {
    var host = request.getServerName();
    if (!HOST.matcher(host).matches()) {
      throw new UnfitRequest("The header Host names no host.");
    }
    int port = request.getServerPort();
    boolean usual = port == (request.isSecure() ? HTTPS : HTTP);
    return request.getScheme() + "://" + host + (usual ? "" : ":" + port) + "/";
  }
}
