package org.innovationatlas.serve.page;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.innovationatlas.serve.description.Description;
import org.innovationatlas.serve.overview.Reader;

/**
 * What a vocabulary says of itself; empty where it says nothing.
 *
 * @param language the language of the page
 */
public record OntologyHeader(Node subject, Reader data, String language) {
  private static final Node STATUS = NodeFactory.createURI("http://purl.org/ontology/bibo/status");
  private static final Node NAMESPACE =
      NodeFactory.createURI("http://purl.org/vocab/vann/preferredNamespaceUri");
  private static final Node PREFIX =
      NodeFactory.createURI("http://purl.org/vocab/vann/preferredNamespacePrefix");

  static OntologyHeader of(Description description, String language) {
    return new OntologyHeader(
        description.subject(), Reader.ofDocument(description.quads()), language);
  }

  public String iri() {
    return subject.getURI();
  }

  public String title() {
    return value(DCTerms.title.asNode());
  }

  public String description() {
    return value(DCTerms.description.asNode());
  }

  public String version() {
    return value(OWL2.versionInfo.asNode());
  }

  public String versionIri() {
    return value(OWL2.versionIRI.asNode());
  }

  /** Whether it is not yet published and may change. */
  public boolean isDraft() {
    return value(STATUS).endsWith("/draft");
  }

  public String namespace() {
    return value(NAMESPACE);
  }

  public String prefix() {
    return value(PREFIX);
  }

  public String publisher() {
    return value(DCTerms.publisher.asNode());
  }

  public String created() {
    return value(DCTerms.created.asNode());
  }

  public String issued() {
    return value(DCTerms.issued.asNode());
  }

  public String modified() {
    return value(DCTerms.modified.asNode());
  }

  public String licence() {
    return value(DCTerms.license.asNode());
  }

  /** How to cite it, as the vocabulary says. */
  public String citation() {
    return value(DCTerms.bibliographicCitation.asNode());
  }

  /** The same for BibTeX. */
  public String bibtex() {
    return """
        @misc{innovation-atlas-ontology,
          author = {{%s}},
          title = {{%s}},
          version = {%s},
          year = {%s},
          url = {%s}
        }"""
        .formatted(
            value(DCTerms.creator.asNode()),
            title(),
            version(),
            issued().split("-", 2)[0],
            versionIri());
  }

  private String value(Node property) {
    return data.values(subject, property).stream()
        .min(
            Comparator.comparing(
                value -> value.isLiteral() && !value.getLiteralLanguage().equals(language)))
        .map(value -> value.isURI() ? value.getURI() : value.getLiteralLexicalForm())
        .orElse("");
  }
}
