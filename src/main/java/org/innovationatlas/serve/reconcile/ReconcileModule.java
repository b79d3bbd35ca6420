package org.innovationatlas.serve.reconcile;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.innovationatlas.serve.content.Beside;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.guard.QueryGuard;
import org.innovationatlas.serve.http.PackedFileServlet;
import org.innovationatlas.serve.http.PublicRoot;

/** Serves reconciliation at {@code /reconcile}. */
public final class ReconcileModule implements FusekiModule {
  private static final Duration REST = Duration.ofSeconds(1);

  private final Content content;
  private final PublicRoot root;
  private final CardPages pages;
  private final QueryGuard guard;
  private final Beside beside;
  private final Supplier<Holdings> holdings;

  /**
   * @param root the address of the server
   * @param pages shows entities to people
   * @param guard bounds the work
   * @param beside reads the names before they are asked for
   */
  public ReconcileModule(
      Content content, PublicRoot root, CardPages pages, QueryGuard guard, Beside beside) {
    this.content = content;
    this.root = root;
    this.pages = pages;
    this.guard = guard;
    this.beside = beside;
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
    beside.after(
        REST, "reading the names for reconciliation", () -> Objects.requireNonNull(holdings.get()));
  }
}
