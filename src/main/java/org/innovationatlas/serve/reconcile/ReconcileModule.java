package org.innovationatlas.serve.reconcile;

import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.http.PackedFileServlet;
import org.innovationatlas.serve.http.PublicRoot;

/** Serves reconciliation at {@code /reconcile}. */
public final class ReconcileModule implements FusekiModule {
  private final Content content;
  private final PublicRoot root;
  private final CardPages pages;

  /**
   * @param root the address of the server
   * @param pages shows entities to people
   */
  public ReconcileModule(Content content, PublicRoot root, CardPages pages) {
    this.content = content;
    this.root = root;
    this.pages = pages;
  }

  @Override
  public void prepare(FusekiServer.Builder server, Set<String> datasets, Model configuration) {
    var service = new ReconcileServlet(content, root, pages);
    server.addServlet("/reconcile", service);
    server.addServlet("/reconcile/*", service);
    server.addServlet(
        ReconcileServlet.STYLE,
        new PackedFileServlet("/assets/card.css", "text/css;charset=utf-8"));
  }
}
