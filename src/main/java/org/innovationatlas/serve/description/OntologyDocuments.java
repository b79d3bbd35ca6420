package org.innovationatlas.serve.description;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.innovationatlas.vocab.Inno;
import org.innovationatlas.vocab.Ontology;

/**
 * The vocabulary and the shapes as documents, at the addresses of the newest and of each version.
 */
public final class OntologyDocuments implements Resources {
  private final Map<String, Supplier<Description>> documents;

  public OntologyDocuments(Ontology ontology) {
    var version = "/ontology/" + ontology.version();
    Supplier<Description> vocabulary =
        () -> Description.of(Inno.ROOT + "ontology", ontology.vocabulary());
    Supplier<Description> shapes = () -> Description.of(Inno.ROOT + "shapes", ontology.shapes());
    this.documents =
        Map.of(
            "/ontology",
            vocabulary,
            version,
            vocabulary,
            "/shapes",
            shapes,
            version + "/shapes",
            shapes);
  }

  @Override
  public Optional<Description> find(String path, String root) {
    return Optional.ofNullable(documents.get(path)).map(Supplier::get);
  }
}
