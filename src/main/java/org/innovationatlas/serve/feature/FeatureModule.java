package org.innovationatlas.serve.feature;

import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.http.PublicRoot;

/** Serves features at {@code /features} and {@code /ogc}. */
public final class FeatureModule implements FusekiModule {
  private final Content content;
  private final PublicRoot root;

  /**
   * @param root the address of the server
   */
  public FeatureModule(Content content, PublicRoot root) {
    this.content = content;
    this.root = root;
  }

  @Override
  public void prepare(FusekiServer.Builder server, Set<String> datasets, Model configuration) {
    var collections = new FeatureCollections(content);
    server.addServlet("/features", new FeaturesServlet(collections, content));
    var ogc = new OgcServlet(new OgcDocuments(collections, content), root, content);
    server.addServlet("/ogc", ogc);
    server.addServlet("/ogc/*", ogc);
  }
}
