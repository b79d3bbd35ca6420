package org.innovationatlas.serve.feature;

import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.innovationatlas.serve.content.Content;

/** Serves features at {@code /features} and {@code /ogc}. */
public final class FeatureModule implements FusekiModule {
  private final Content content;

  public FeatureModule(Content content) {
    this.content = content;
  }

  @Override
  public void prepare(FusekiServer.Builder server, Set<String> datasets, Model configuration) {
    var collections = new FeatureCollections(content);
    server.addServlet("/features", new FeaturesServlet(collections, content));
  }
}
