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

  /** What the last request asked for, as nearly all do. */
  private volatile Asked last = new Asked(new Server("", "", 0), "");

  private record Server(String scheme, String name, int port) {}

  private record Asked(Server server, String root) {}

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

  private String asked(HttpServletRequest request) {
    var server = new Server(request.getScheme(), request.getServerName(), request.getServerPort());
    var before = last;
    if (before.server().equals(server)) {
      return before.root();
    }
    var root = root(server);
    last = new Asked(server, root);
    return root;
  }

  private static String root(Server server) {
    var host = server.name();
    if (!HOST.matcher(host).matches()) {
      throw new UnfitRequest("The header Host names no host.");
    }
    boolean usual = server.port() == (server.scheme().equals("https") ? HTTPS : HTTP);
    return server.scheme() + "://" + host + (usual ? "" : ":" + server.port()) + "/";
  }
}
