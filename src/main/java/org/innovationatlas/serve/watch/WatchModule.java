package org.innovationatlas.serve.watch;

import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;

/** Serves {@code /health} and {@code /metrics}. */
public final class WatchModule implements FusekiModule {
  private final Readiness readiness;
  private final Metrics metrics;

  public WatchModule(Readiness readiness, Metrics metrics) {
    this.readiness = readiness;
    this.metrics = metrics;
  }

  @Override
  public void prepare(FusekiServer.Builder server, Set<String> datasets, Model configuration) {
    server.addServlet("/health/*", new HealthServlet(readiness));
    server.addServlet("/metrics", new MetricsServlet(metrics));
  }
}
