package org.innovationatlas.serve.page;

import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.innovationatlas.serve.http.PackedFileServlet;

/** Serves what pages are made of. */
public final class PageModule implements FusekiModule {
  @Override
  public void prepare(FusekiServer.Builder server, Set<String> datasets, Model configuration) {
    server.addServlet(
        "/assets/atlas.css", new PackedFileServlet("/assets/atlas.css", "text/css;charset=utf-8"));
  }
}
