package org.innovationatlas.serve.description;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.innovationatlas.vocab.Inno;
import org.innovationatlas.vocab.Ontology;

/**
 * The files of the ontology that have an IRI, each as it is, at the addresses of the newest and of
 * each version.
 */
public final class OntologyDocuments implements Resources {
  private static final String VOCABULARY = "/ontology";

  private final Map<String, Supplier<Description>> documents = new HashMap<>();

  public OntologyDocuments(Ontology newest) {
    files(newest).forEach(this::add);
    for (var ontology : newest.versions()) {
      var version = "/" + ontology.version();
      files(ontology)
          .forEach(
              (path, file) -> {
                add(path, path + version, file);
                add(path, VOCABULARY + version + path.replaceFirst(VOCABULARY, ""), file);
              });
    }
  }

  /** The files of a version by the paths of their IRIs. */
  private static Map<String, Graph> files(Ontology ontology) {
    return Map.of(
        VOCABULARY,
        ontology.terms(),
        VOCABULARY + "/restrictions",
        ontology.restrictions(),
        VOCABULARY + "/mappings",
        ontology.mappings(),
        "/shapes",
        ontology.shapes());
  }

  private void add(String path, Graph file) {
    add(path, path, file);
  }

  private void add(String iri, String path, Graph file) {
    documents.put(path, () -> Description.of(Inno.ROOT + iri.substring(1), file));
  }

  @Override
  public Optional<Description> find(String path, String root) {
    return Optional.ofNullable(documents.get(path)).map(Supplier::get);
  }
}
