package org.innovationatlas.serve;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.innovationatlas.serve.catalog.SelfDescription;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.description.Answerer;
import org.innovationatlas.serve.description.LinkedDataModule;
import org.innovationatlas.serve.dump.DumpModule;
import org.innovationatlas.serve.dump.Dumps;
import org.innovationatlas.serve.feature.FeatureModule;
import org.innovationatlas.serve.http.CrossOrigin;
import org.innovationatlas.serve.http.PublicRoot;
import org.innovationatlas.serve.http.RequestGuard;
import org.innovationatlas.serve.page.JtePages;
import org.innovationatlas.serve.page.PageModule;
import org.innovationatlas.serve.question.QuestionModule;
import org.innovationatlas.serve.reconcile.ReconcileModule;
import org.innovationatlas.serve.sparql.SparqlModule;

/** One Fuseki over a dataset, with a module for each thing that it can do; none of them writes. */
public final class AtlasServer implements AutoCloseable {
  /** Fuseki asks for 5 MiB and 512 KiB, which Jetty does not keep and so allocates each time. */
  private static final int OUTPUT_BUFFER = 32 * 1024;

  private static final int HEADER_BUFFER = 64 * 1024;

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
   * @param dumps the files of the content
   * @param root the address that clients know it by
   * @param host the address to listen at
   * @param port the port to listen at; 0 for any that is free
   * @throws IOException when the address can't be listened at
   */
  public static AtlasServer start(
      Content content, Dumps dumps, PublicRoot root, String host, int port) throws IOException {
    var fuseki =
        FusekiServer.create()
            .port(port)
            .addFilter("/*", new CrossOrigin())
            .addFilter("/*", new RequestGuard())
            .fusekiModules(FusekiModules.create(modules(content, dumps, root)))
            .build();
    Arrays.stream(fuseki.getJettyServer().getConnectors())
        .filter(ServerConnector.class::isInstance)
        .map(ServerConnector.class::cast)
        .forEach(connector -> configure(connector, host));
    try {
      fuseki.start();
    } catch (FusekiException | HttpException e) {
      fuseki.stop();
      throw unheard(e);
    }
    return new AtlasServer(fuseki, host);
  }

  private static List<FusekiModule> modules(Content content, Dumps dumps, PublicRoot root) {
    var pages = new JtePages(content.spaces());
    var answerer = new Answerer(content, pages);
    var self = new SelfDescription(content, dumps);
    return List.of(
        new SparqlModule(content, root, answerer, self),
        new QuestionModule(content, pages),
        new FeatureModule(content, root),
        new ReconcileModule(content, root, pages),
        new PageModule(),
        new DumpModule(dumps, content),
        new LinkedDataModule(content, root, answerer, List.of(self)));
  }

  private static void configure(ServerConnector connector, String host) {
    connector.setHost(host);
    var http = connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
    http.setOutputBufferSize(OUTPUT_BUFFER);
    http.setRequestHeaderSize(HEADER_BUFFER);
    http.setResponseHeaderSize(HEADER_BUFFER);
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
