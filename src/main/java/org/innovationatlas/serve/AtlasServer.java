package org.innovationatlas.serve;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.eclipse.jetty.server.ServerConnector;

/**
 * One Fuseki over a dataset: SPARQL 1.1 queries at {@code /sparql}, the IRIs of the data at their
 * own paths, and nothing that writes.
 */
public final class AtlasServer implements AutoCloseable {
  private static final String CONTEXT = "/ontology/context.jsonld";
  private static final String SCHEMA = "/ontology/fact-document.schema.json";

  private final FusekiServer fuseki;
  private final String host;

  private AtlasServer(FusekiServer fuseki, String host) {
    this.fuseki = fuseki;
    this.host = host;
  }

  /**
   * Starts the server.
   *
   * @param content what it answers from
   * @param host the address to listen at
   * @param port the port to listen at; 0 for any that is free
   * @throws IOException when the address can't be listened at
   */
  public static AtlasServer start(Content content, String host, int port) throws IOException {
    var dataset = content.dataset();
    dataset.getContext().setFalse(ARQ.httpServiceAllowed);
    FunctionRegistry.set(dataset.getContext(), ClosedFunctions.copy());
    PropertyFunctionRegistry.set(dataset.getContext(), ClosedProperties.copy());
    var fuseki =
        FusekiServer.create()
            .port(port)
            .registerOperation(Operation.Query, new SafeQuery())
            .addFilter("/*", new RequestGuard())
            .fusekiModules(FusekiModules.empty())
            .add("/sparql", DataService.newBuilder(dataset).addEndpoint(Operation.Query))
            .addServlet("/context.jsonld", new PackedFileServlet(CONTEXT, "application/ld+json"))
            .addServlet(
                "/fact-document.schema.json",
                new PackedFileServlet(SCHEMA, "application/schema+json"))
            .addServlet("/*", new LinkedDataServlet(content))
            .build();
    Arrays.stream(fuseki.getJettyServer().getConnectors())
        .filter(ServerConnector.class::isInstance)
        .map(ServerConnector.class::cast)
        .forEach(connector -> connector.setHost(host));
    try {
      fuseki.start();
    } catch (FusekiException | HttpException e) {
      fuseki.stop();
      throw unheard(e);
    }
    return new AtlasServer(fuseki, host);
  }

  /** Why it can't listen: the innermost cause says so best. */
  private static IOException unheard(RuntimeException failure) {
    var unheard = new IOException(failure.getMessage(), failure);
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException inner) {
        unheard = inner;
      }
    }
    return unheard;
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
