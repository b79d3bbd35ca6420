package org.innovationatlas.vocab;

import static org.innovationatlas.SmallAtlas.ONTOLOGY;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.innovationatlas.model.FactType;

/** What the files of the ontology say, for comparison with the tables of the program. */
final class OntologyFiles {
  static final String PLACE = "https://schema.org/Place";
  static final Model VOCABULARY = ModelFactory.createModelForGraph(ONTOLOGY.vocabulary());

  private OntologyFiles() {}

  /** The classes that a domain or range of the property names, a union by its members. */
  static List<Resource> classes(Resource property, Property rdfs) {
    return property.listProperties(rdfs).toList().stream()
        .map(statement -> statement.getResource())
        .flatMap(
            type ->
                type.hasProperty(OWL.unionOf)
                    ? type
                        .getPropertyResourceValue(OWL.unionOf)
                        .as(RDFList.class)
                        .asJavaList()
                        .stream()
                        .map(member -> member.asResource())
                    : Stream.of(type))
        .toList();
  }

  /** The topmost fact types that are, or stand below, one of the classes. */
  static Set<FactType> factTypes(List<Resource> classes) {
    return FactType.roots().stream()
        .filter(
            type ->
                ONTOLOGY.withSuperclasses(Inno.type(type)).stream()
                    .anyMatch(node -> classes.stream().anyMatch(c -> c.asNode().equals(node))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Resource resource(Node node) {
    return VOCABULARY.createResource(node.getURI());
  }

  /** The classes of the ontology directly above the class. */
  static Set<String> parents(Resource type) {
    return type.listProperties(RDFS.subClassOf).toList().stream()
        .map(statement -> statement.getResource().getURI())
        .filter(iri -> iri.startsWith(Inno.NS))
        .collect(Collectors.toSet());
  }
}
