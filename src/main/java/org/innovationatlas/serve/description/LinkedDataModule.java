package org.innovationatlas.serve.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.http.PackedFileServlet;
import org.innovationatlas.serve.http.PublicRoot;

/** Serves the IRIs of the data, the ontology and what goes with it at their paths. */
public final class LinkedDataModule implements FusekiModule {
  private final Content content;
  private final PublicRoot root;
  private final Answerer answerer;
  private final List<Resources> documents;

  /**
   * @param root the address of the server
   * @param answerer answers with descriptions
   * @param documents what has a path beside the things and the ontology
   */
  public LinkedDataModule(
      Content content, PublicRoot root, Answerer answerer, List<Resources> documents) {
    this.content = content;
    this.root = root;
    this.answerer = answerer;
    this.documents = List.copyOf(documents);
  }

  @Override
  public void prepare(FusekiServer.Builder server, Set<String> datasets, Model configuration) {
    var resources = new ArrayList<>(documents);
    resources.add(new OntologyDocuments(content.ontology()));
    resources.add(new Descriptions(content.dataset(), content.spaces()));
    server.addServlet(
        "/*", new LinkedDataServlet(content, root, Resources.first(resources), answerer));
    var newest = content.ontology().version();
    addFiles(server, "", "");
    for (var ontology : content.ontology().versions()) {
      var version = ontology.version();
      addFiles(
          server, "/ontology/" + version, version.equals(newest) ? "" : "/versions/" + version);
    }
  }

  private static void addFiles(FusekiServer.Builder server, String path, String folder) {
    server.addServlet(
        path + "/context.jsonld",
        new PackedFileServlet("/ontology" + folder + "/context.jsonld", "application/ld+json"));
    server.addServlet(
        path + "/fact-document.schema.json",
        new PackedFileServlet(
            "/ontology" + folder + "/fact-document.schema.json", "application/schema+json"));
  }
}
