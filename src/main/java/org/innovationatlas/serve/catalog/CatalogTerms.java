package org.innovationatlas.serve.catalog;

import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.VOID;
import org.innovationatlas.model.Value;
import org.innovationatlas.vocab.Inno;

/** The terms and nodes that catalogues are written with. */
final class CatalogTerms {
  static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  static final String SPDX = "http://spdx.org/rdf/terms#";
  static final String SH = "http://www.w3.org/ns/shacl#";
  static final String VOID_EXT = "http://ldf.fi/void-ext#";
  static final String FORMATS = "http://www.w3.org/ns/formats/";
  static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

  /** The prefixes that make a catalogue readable, beside those that all data has. */
  static final Map<String, String> PREFIXES =
      Map.of(
          "dcat", DCAT.NS,
          "foaf", FOAF.NS,
          "sd", SD,
          "sh", SH,
          "spdx", SPDX,
          "void", VOID.NS,
          "void-ext", VOID_EXT);

  /** All that a server holds, as a data set and as a catalogue. */
  static final Node ALL = iri(Inno.ROOT);

  /** The service that answers queries. */
  static final Node SERVICE = iri(Inno.ROOT + "sparql");

  /** The document that describes all that. */
  static final String DOCUMENT = Inno.ROOT + ".well-known/void";

  /** Who publishes the data, as far as the project names itself. */
  static final Node PUBLISHER = iri(DOCUMENT + "#publisher");

  private CatalogTerms() {}

  /** Whether the project publishes what has the base; of the IRIs of others it does not say who. */
  static boolean isPublished(String base) {
    return base.startsWith(Inno.ROOT);
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  static Node dcat(String localName) {
    return iri(DCAT.NS + localName);
  }

  static Node sd(String localName) {
    return iri(SD + localName);
  }

  static Node spdx(String localName) {
    return iri(SPDX + localName);
  }

  static Node sh(String localName) {
    return iri(SH + localName);
  }

  static Node voidTerm(String localName) {
    return iri(VOID.NS + localName);
  }

  static Node text(String text, String language) {
    return NodeFactory.createLiteralLang(text, language);
  }

  static Node text(Value.Text text) {
    return text(text.text(), text.language());
  }

  static Node string(String text) {
    return NodeFactory.createLiteralString(text);
  }

  static Node count(long number) {
    return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
  }
}
