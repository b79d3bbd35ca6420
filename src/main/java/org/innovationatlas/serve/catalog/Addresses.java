package org.innovationatlas.serve.catalog;

import static org.innovationatlas.serve.catalog.CatalogTerms.dcat;
import static org.innovationatlas.serve.catalog.CatalogTerms.iri;
import static org.innovationatlas.serve.catalog.CatalogTerms.sd;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.VOID;
import org.innovationatlas.vocab.Inno;

/**
 * The addresses at which a server answers. What is loaded has the persistent ones, which lead to
 * the public server; who reads a description from a server is told that server's own.
 */
final class Addresses {
  private static final Node TARGET = iri("https://schema.org/target");

  private static final Set<Node> POINTING =
      Set.of(
          sd("endpoint"),
          dcat("endpointURL"),
          dcat("endpointDescription"),
          dcat("accessURL"),
          dcat("downloadURL"),
          VOID.sparqlEndpoint.asNode(),
          VOID.dataDump.asNode(),
          TARGET);

  private final String root;

  /**
   * @param root the server's address; ends in a slash
   */
  Addresses(String root) {
    this.root = root;
  }

  /** The triple, with the server's address in the place of the persistent one. */
  Triple localised(Triple triple) {
    var object = triple.getObject();
    return POINTING.contains(triple.getPredicate())
            && object.isURI()
            && object.getURI().startsWith(Inno.ROOT)
        ? Triple.create(
            triple.getSubject(),
            triple.getPredicate(),
            iri(root + object.getURI().substring(Inno.ROOT.length())))
        : triple;
  }
}
