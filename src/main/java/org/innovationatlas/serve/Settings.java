package org.innovationatlas.serve;

import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.innovationatlas.serve.federation.Endpoints;
import org.innovationatlas.serve.guard.Limits;
import org.innovationatlas.serve.http.PublicRoot;

/**
 * How a server is run.
 *
 * @param root the address that clients know it by
 * @param host the address to listen at
 * @param port the port to listen at; 0 for any that is free
 * @param limits how much one query may take
 * @param services the endpoints that queries may call
 * @param rate how many requests a second a client may send
 * @param slowest how long a client may take to send a request, and to take a piece of an answer
 * @param trustProxy whether a proxy stands before it, which names the clients
 * @param accessLog takes a line for each request, if that is wanted
 */
public record Settings(
    PublicRoot root,
    String host,
    int port,
    Limits limits,
    Endpoints services,
    OptionalDouble rate,
    Duration slowest,
    boolean trustProxy,
    Optional<OutputStream> accessLog) {
  private static final Duration SLOWEST = Duration.ofSeconds(10);

  /**
   * The settings of a server for whoever can reach this address, with the limits of the machine.
   */
  public static Settings of(PublicRoot root, String host, int port) {
    return new Settings(
        root,
        host,
        port,
        Limits.ofMachine(),
        Endpoints.NONE,
        OptionalDouble.empty(),
        SLOWEST,
        false,
        Optional.empty());
  }

  public Settings withLimits(Limits other) {
    return new Settings(root, host, port, other, services, rate, slowest, trustProxy, accessLog);
  }

  public Settings withServices(Endpoints other) {
    return new Settings(root, host, port, limits, other, rate, slowest, trustProxy, accessLog);
  }

  public Settings withRate(OptionalDouble other) {
    return new Settings(root, host, port, limits, services, other, slowest, trustProxy, accessLog);
  }

  public Settings withSlowest(Duration other) {
    return new Settings(root, host, port, limits, services, rate, other, trustProxy, accessLog);
  }

  public Settings withTrustProxy(boolean other) {
    return new Settings(root, host, port, limits, services, rate, slowest, other, accessLog);
  }

  public Settings withAccessLog(Optional<OutputStream> other) {
    return new Settings(root, host, port, limits, services, rate, slowest, trustProxy, other);
  }
}
