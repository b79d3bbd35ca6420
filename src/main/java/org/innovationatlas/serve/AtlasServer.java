package org.innovationatlas.serve;

import java.net.BindException;
import java.net.URI;
import java.util.Arrays;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.ServerConnector;

/** One Fuseki over a dataset: SPARQL 1.1 queries at {@code /sparql}, and nothing that writes. */
public final class AtlasServer implements AutoCloseable {
  private final FusekiServer fuseki;
  private final String host;

  private AtlasServer(FusekiServer fuseki, String host) {
    this.fuseki = fuseki;
    this.host = host;
  }

  /**
   * Starts the server.
   *
   * @param dataset what it answers from
   * @param host the address to listen at
   * @param port the port to listen at; 0 for any that is free
   * @throws BindException when the address can't be listened at
   */
  public static AtlasServer start(DatasetGraph dataset, String host, int port)
      throws BindException {
    dataset.getContext().setFalse(ARQ.httpServiceAllowed);
    var fuseki =
        FusekiServer.create()
            .port(port)
            .fusekiModules(FusekiModules.empty())
            .add("/", DataService.newBuilder(dataset).addEndpoint(Operation.Query, "sparql"))
            .build();
    Arrays.stream(fuseki.getJettyServer().getConnectors())
        .filter(ServerConnector.class::isInstance)
        .map(ServerConnector.class::cast)
        .forEach(connector -> connector.setHost(host));
    try {
      fuseki.start();
    } catch (FusekiException | HttpException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof BindException bind) {
          throw bind;
        }
      }
      throw e;
    }
    return new AtlasServer(fuseki, host);
  }

  /** The server's root, with the port that it listens at. */
  public URI root() {
    var name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + fuseki.getPort() + "/");
  }

  /** The address of the SPARQL endpoint. */
  public URI sparql() {
    return root().resolve("sparql");
  }

  /** Waits until the server is stopped. */
  public void join() {
    fuseki.join();
  }

  @Override
  public void close() {
    fuseki.stop();
  }
}
