package org.innovationatlas.serve.page;

import java.util.Map;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;

/** Serves what is a page and nothing else, and what pages are made of. */
public final class PageModule implements FusekiModule {
  private final JtePages pages;

  public PageModule(JtePages pages) {
    this.pages = pages;
  }

  @Override
  public void prepare(FusekiServer.Builder server, Set<String> datasets, Model configuration) {
    var version = pages.site().content().version();
    server.addFilter(
        "/*",
        new FrontPages(
            Map.of(
                "/", new PageServlet(version, pages::home),
                "/sparql", new PageServlet(version, pages::editor))));
    server.addServlet(Assets.ROOT + "*", new AssetServlet());
    server.addServlet("/compare", new PageServlet(version, pages::compare));
    server.addServlet("/neighbours", new Neighbours(pages.site()));
  }
}
