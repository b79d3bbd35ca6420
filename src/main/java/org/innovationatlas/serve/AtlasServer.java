package org.innovationatlas.serve;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;
import org.innovationatlas.serve.cache.AnswerCache;
import org.innovationatlas.serve.catalog.SelfDescription;
import org.innovationatlas.serve.content.Beside;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.description.Answerer;
import org.innovationatlas.serve.description.LinkedDataModule;
import org.innovationatlas.serve.dump.DumpModule;
import org.innovationatlas.serve.dump.Dumps;
import org.innovationatlas.serve.feature.FeatureModule;
import org.innovationatlas.serve.federation.Federation;
import org.innovationatlas.serve.guard.Clients;
import org.innovationatlas.serve.guard.Limits;
import org.innovationatlas.serve.guard.QueryGuard;
import org.innovationatlas.serve.guard.RateLimit;
import org.innovationatlas.serve.guard.SlowClients;
import org.innovationatlas.serve.http.Compression;
import org.innovationatlas.serve.http.CrossOrigin;
import org.innovationatlas.serve.http.PageSafety;
import org.innovationatlas.serve.http.PlainErrors;
import org.innovationatlas.serve.http.RequestGuard;
import org.innovationatlas.serve.overview.Overview;
import org.innovationatlas.serve.page.JtePages;
import org.innovationatlas.serve.page.PageModule;
import org.innovationatlas.serve.question.QuestionModule;
import org.innovationatlas.serve.reconcile.ReconcileModule;
import org.innovationatlas.serve.search.SearchModule;
import org.innovationatlas.serve.sparql.SparqlModule;
import org.innovationatlas.serve.watch.AccessLog;
import org.innovationatlas.serve.watch.Metrics;
import org.innovationatlas.serve.watch.Readiness;
import org.innovationatlas.serve.watch.WatchModule;

/** One Fuseki over a dataset, with a module for each thing that it can do; none of them writes. */
public final class AtlasServer implements AutoCloseable {
  /** Fuseki asks for 5 MiB and 512 KiB, which Jetty does not keep and so allocates each time. */
  private static final int OUTPUT_BUFFER = 32 * 1024;

  private static final int HEADER_BUFFER = 64 * 1024;

  private static final long LONGEST_BODY = RequestGuard.LONGEST_BODY;

  /** The share of the memory that kept answers may have: one in so many. */
  private static final int CACHED_PART = 16;

  private static final int MOST_CONNECTIONS = 2048;

  /** Threads for what is no query: Fuseki has 20 in all, which the queries that wait would take. */
  private static final int OTHER_THREADS = 160;

  private final FusekiServer fuseki;
  private final String host;
  private final QueryGuard guard;
  private final Readiness readiness;
  private final Beside beside;
  private boolean closed;

  private AtlasServer(
      FusekiServer fuseki, String host, QueryGuard guard, Readiness readiness, Beside beside) {
    this.fuseki = fuseki;
    this.host = host;
    this.guard = guard;
    this.readiness = readiness;
    this.beside = beside;
  }

  /**
   * Starts the server.
   *
   * @param content what it answers from
   * @param dumps the files of the content
   * @throws IOException when the address can't be listened at
   */
  public static AtlasServer start(Content content, Dumps dumps, Settings settings)
      throws IOException {
    var metrics = new Metrics();
    var clients = new Clients(settings.trustProxy());
    var guard = new QueryGuard(settings.limits(), clients, metrics);
    metrics.watch(guard);
    var readiness = new Readiness(content.dataset());
    var builder =
        FusekiServer.create()
            .port(settings.port())
            .maxServerThreads(threads(settings.limits()))
            .addFilter("/*", new PageSafety())
            .addFilter("/*", new CrossOrigin());
    var cache = new AnswerCache(content.version(), Runtime.getRuntime().maxMemory() / CACHED_PART);
    metrics.watch(cache);
    settings.rate().ifPresent(rate -> builder.addFilter("/*", new RateLimit(rate, clients)));
    var beside = new Beside();
    var modules = new ArrayList<>(modules(content, dumps, settings, guard, beside));
    modules.add(new WatchModule(readiness, metrics));
    var fuseki =
        builder
            .addFilter("/*", cache)
            .addFilter("/*", new RequestGuard())
            .fusekiModules(FusekiModules.create(modules))
            .build();
    var jetty = fuseki.getJettyServer();
    jetty.setErrorHandler(new PlainErrors());
    jetty.setRequestLog(new AccessLog(metrics, settings.accessLog()));
    jetty.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, jetty));
    jetty.insertHandler(Compression.handler());
    SlowClients.guard(jetty, settings.slowest(), LONGEST_BODY);
    Arrays.stream(jetty.getConnectors())
        .filter(ServerConnector.class::isInstance)
        .map(ServerConnector.class::cast)
        .forEach(connector -> configure(connector, settings.host()));
    try {
      fuseki.start();
    } catch (FusekiException | HttpException e) {
      fuseki.stop();
      guard.close();
      beside.close();
      throw unheard(e);
    }
    return new AtlasServer(fuseki, settings.host(), guard, readiness, beside);
  }

  private static int threads(Limits limits) {
    return limits.atOnce() + limits.waiting() + OTHER_THREADS;
  }

  private static List<FusekiModule> modules(
      Content content, Dumps dumps, Settings settings, QueryGuard guard, Beside beside) {
    var root = settings.root();
    var overview = content.current(() -> Overview.of(content));
    var pages = new JtePages(content, overview);
    var answerer = new Answerer(content, pages);
    var self = new SelfDescription(content, dumps, !settings.services().isEmpty());
    return List.of(
        new SparqlModule(content, root, answerer, self, guard, new Federation(settings.services())),
        new QuestionModule(content, pages, guard),
        new FeatureModule(content, root),
        new ReconcileModule(content, root, pages, guard, beside),
        new SearchModule(content, overview, pages, beside),
        new PageModule(pages),
        new DumpModule(dumps),
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

  /** Where work is done that no answer waits for. */
  public Beside beside() {
    return beside;
  }

  /** Waits until the server is stopped. */
  public void join() {
    fuseki.join();
  }

  /**
   * Ends it without haste: it says that it is no longer ready, lets the queries that run come to
   * their end, and answers no new ones.
   *
   * @param longest how long it waits for them
   */
  public void drain(Duration longest) {
    readiness.end();
    try {
      guard.drain(longest);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close();
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    guard.close();
    fuseki.stop();
    beside.close();
  }
}
