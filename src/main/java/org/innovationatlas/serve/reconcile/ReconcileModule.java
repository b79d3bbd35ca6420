package org.innovationatlas.serve.reconcile;

import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.guard.QueryGuard;
import org.innovationatlas.serve.http.PackedFileServlet;
import org.innovationatlas.serve.http.PublicRoot;

/** Serves reconciliation at {@code /reconcile}. */
public final class ReconcileModule implements FusekiModule {
  private final Content content;
  private final PublicRoot root;
  private final CardPages pages;
  private final QueryGuard guard;
  private final Supplier<Holdings> holdings;

  /**
   * @param root the address of the server
   * @param pages shows entities to people
   * @param guard bounds the work
   */
  public ReconcileModule(Content content, PublicRoot root, CardPages pages, QueryGuard guard) {
    this.content = content;
    this.root = root;
    this.pages = pages;
    this.guard = guard;
    this.holdings = content.current(() -> Holdings.of(content));
  }

  @Override
  public void prepare(FusekiServer.Builder server, Set<String> datasets, Model configuration) {
    var service = new ReconcileServlet(content, holdings, root, pages, guard);
    server.addServlet("/reconcile", service);
    server.addServlet("/reconcile/*", service);
    server.addServlet(
        ReconcileServlet.STYLE,
        new PackedFileServlet("/assets/card.css", "text/css;charset=utf-8"));
  }

  /** The names are read beside the start, so that they hold nobody up. */
  @Override
  public void serverAfterStarting(FusekiServer server) {
    var reading = new Thread(() -> Objects.requireNonNull(holdings.get()), "reconciliation-names");
    reading.setDaemon(true);
    reading.start();
  }
}
