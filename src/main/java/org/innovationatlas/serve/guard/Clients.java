package org.innovationatlas.serve.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Tells clients apart by their addresses. An address of IPv6 counts by its network, of which one
 * client has all addresses.
 *
 * @param trustProxy whether a proxy stands before the server, so that the last address in the
 *     header {@code X-Forwarded-For} is the client's
 */
public record Clients(boolean trustProxy) {
  private static final int GROUPS_OF_A_NETWORK = 4;

  /** The name of who sends the request. */
  public String of(HttpServletRequest request) {
    return network(trustProxy ? forwarded(request) : request.getRemoteAddr());
  }

  /** What stands before the last address was written by whoever wanted to. */
  private static String forwarded(HttpServletRequest request) {
    var lines = Collections.list(request.getHeaders("X-Forwarded-For"));
    var addresses = Arrays.asList(String.join(",", lines).split(","));
    var last = addresses.get(addresses.size() - 1).strip();
    return last.isEmpty() ? request.getRemoteAddr() : last;
  }

  private static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    var plain = address.replaceAll("[\\[\\]]|%.*", "");
    if (plain.chars().filter(character -> character == ':').count() < 2) {
      return plain;
    }
    var groups = List.of(plain.split("::", -1)[0].split(":"));
    return String.join(":", groups.subList(0, Math.min(groups.size(), GROUPS_OF_A_NETWORK)));
  }
}
