package org.innovationatlas.serve.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.http.PackedFileServlet;
import org.innovationatlas.serve.http.PublicRoot;
import org.innovationatlas.vocab.Ontology;

/** Serves the IRIs of the data, the ontology and what goes with it at their paths. */
public final class LinkedDataModule implements FusekiModule {
  /** The files that are answered as they are, with what they are. */
  private static final Map<String, String> FILES =
      Map.of(
          "context.jsonld", "application/ld+json",
          "fact-document.schema.json", "application/schema+json");

  /** The table beside the graph of the mappings. */
  private static final String MAPPINGS = "mappings.sssom.tsv";

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
    addFiles(server, "", content.ontology());
    server.addServlet(
        "/ontology/" + MAPPINGS,
        new PackedFileServlet(
            content.ontology().file(MAPPINGS), "text/tab-separated-values;charset=utf-8"));
    for (var ontology : content.ontology().versions()) {
      addFiles(server, "/ontology/" + ontology.version(), ontology);
    }
  }

  private static void addFiles(FusekiServer.Builder server, String folder, Ontology ontology) {
    FILES.forEach(
        (file, mediaType) ->
            server.addServlet(
                folder + "/" + file, new PackedFileServlet(ontology.file(file), mediaType)));
  }
}
