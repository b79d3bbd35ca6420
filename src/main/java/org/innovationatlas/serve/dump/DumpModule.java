package org.innovationatlas.serve.dump;

import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;

/** Serves whole graphs as files at {@code /dump}. */
public final class DumpModule implements FusekiModule {
  private final Dumps dumps;

  public DumpModule(Dumps dumps) {
    this.dumps = dumps;
  }

  @Override
  public void prepare(FusekiServer.Builder server, Set<String> datasets, Model configuration) {
    var list = new DumpListServlet(dumps);
    server.addServlet("/dump", list);
    server.addServlet("/dump/", list);
    server.addServlet("/dump/*", new DumpServlet(dumps));
  }
}
