package org.innovationatlas.vocab;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * What is said of a term that others build on.
 *
 * @param property the IRI of the property
 * @param value a blank node is written out in its place
 */
record Said(String property, String value) {
  static final String SHACL = "http://www.w3.org/ns/shacl#";
  private static final String CUBE = "http://purl.org/linked-data/cube#";

  /** What explains a term, or tells of the file. */
  private static final Set<String> EXPLAINING =
      Set.of(
          RDFS.label.getURI(),
          RDFS.comment.getURI(),
          RDFS.seeAlso.getURI(),
          RDFS.isDefinedBy.getURI(),
          OWL2.versionInfo.getURI(),
          OWL2.versionIRI.getURI(),
          OWL2.priorVersion.getURI(),
          SHACL + "message",
          SHACL + "name",
          SHACL + "description",
          SHACL + "order",
          CUBE + "order");

  private static final Set<String> EXPLAINING_VOCABULARIES =
      Set.of(
          "http://purl.org/dc/terms/",
          "http://www.w3.org/ns/dcat#",
          "http://purl.org/ontology/bibo/",
          "http://purl.org/vocommons/voaf#",
          "http://www.w3.org/2003/06/sw-vocab-status/ns#",
          "http://purl.org/vocab/vann/");

  /** The rest of SKOS explains, or compares with other vocabularies. */
  private static final Set<Property> STRUCTURE_OF_CODES =
      Set.of(SKOS.broader, SKOS.inScheme, SKOS.notation);

  /** What may come to a term without narrowing it. */
  private static final Set<String> WIDENING =
      Set.of(OWL.inverseOf.getURI(), OWL2.deprecated.getURI(), OWL.imports.getURI());

  static Said of(Statement statement) {
    return new Said(
        statement.getPredicate().getURI(), text(statement.getObject(), new HashSet<>()));
  }

  static boolean isNormative(Statement statement) {
    var property = statement.getPredicate();
    return property.getNameSpace().equals(SKOS.getURI())
        ? STRUCTURE_OF_CODES.contains(property)
        : !EXPLAINING.contains(property.getURI())
            && !EXPLAINING_VOCABULARIES.contains(property.getNameSpace());
  }

  boolean is(Property other) {
    return property.equals(other.getURI());
  }

  /** Whether less can be right of a term once it is said of it. */
  boolean narrows() {
    if (is(RDF.type)) {
      return value.startsWith(OWL.NS);
    }
    boolean optional =
        property.equals(CUBE + "component") && value.matches(".*componentRequired \"?false.*");
    return is(RDFS.domain)
        || is(RDFS.range)
        || property.startsWith(SHACL)
        || (property.startsWith(CUBE) && !optional)
        || (property.startsWith(OWL.NS) && !WIDENING.contains(property));
  }

  /** Whether it makes something a term, a code, a shape or a part of the cube. */
  boolean declares() {
    return is(RDF.type)
        && (value.startsWith(SHACL)
            || value.startsWith(CUBE)
            || value.startsWith(SKOS.getURI())
            || Set.of(
                    OWL.Class.getURI(),
                    OWL.ObjectProperty.getURI(),
                    OWL.DatatypeProperty.getURI(),
                    OWL.AnnotationProperty.getURI())
                .contains(value));
  }

  private static String text(RDFNode node, Set<RDFNode> seen) {
    if (!node.isAnon() || !seen.add(node)) {
      return node.toString();
    }
    return text(node.asResource(), seen);
  }

  /** What is said of a node without an IRI. */
  static String text(Resource node, Set<RDFNode> seen) {
    return node.listProperties().toList().stream()
        .filter(Said::isNormative)
        .map(one -> one.getPredicate().getLocalName() + " " + text(one.getObject(), seen))
        .sorted()
        .collect(joining(", ", "[", "]"));
  }
}
