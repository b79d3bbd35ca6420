package org.innovationatlas.serve.description;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.innovationatlas.vocab.Inno;
import org.innovationatlas.vocab.Ontology;

/**
 * The vocabulary and the shapes as documents, at the addresses of the newest and of each version.
 */
public final class OntologyDocuments implements Resources {
  private final Map<String, Supplier<Description>> documents = new HashMap<>();

  public OntologyDocuments(Ontology newest) {
    add("/ontology", "/shapes", newest);
    for (var ontology : newest.versions()) {
      var version = "/ontology/" + ontology.version();
      add(version, version + "/shapes", ontology);
      add(version, "/shapes/" + ontology.version(), ontology);
    }
  }

  private void add(String vocabulary, String shapes, Ontology ontology) {
    documents.put(vocabulary, () -> Description.of(Inno.ROOT + "ontology", ontology.vocabulary()));
    documents.put(shapes, () -> Description.of(Inno.ROOT + "shapes", ontology.shapes()));
  }

  @Override
  public Optional<Description> find(String path, String root) {
    return Optional.ofNullable(documents.get(path)).map(Supplier::get);
  }
}
