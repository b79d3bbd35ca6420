package org.innovationatlas.serve.catalog;

import static org.innovationatlas.serve.catalog.CatalogTerms.DOCUMENT;
import static org.innovationatlas.serve.catalog.CatalogTerms.VOID_EXT;
import static org.innovationatlas.serve.catalog.CatalogTerms.count;
import static org.innovationatlas.serve.catalog.CatalogTerms.iri;
import static org.innovationatlas.serve.catalog.CatalogTerms.voidTerm;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.innovationatlas.vocab.Inno;
import org.innovationatlas.vocab.Prefixes;

/**
 * Writes statistics in the terms of VoID. On request, of the ontology's own classes also which
 * properties their things have and of what the values are, which editors complete queries from.
 */
final class StatisticsGraph {
  private static final PrefixMapping NAMES =
      PrefixMapping.Factory.create().setNsPrefixes(Prefixes.shared()).lock();

  private final Graph graph;

  StatisticsGraph(Graph graph) {
    this.graph = graph;
  }

  /** Adds what was counted of a data set. */
  void add(Node dataset, String name, Statistics counted) {
    graph.add(dataset, VOID.triples.asNode(), count(counted.all().triples()));
    graph.add(dataset, VOID.distinctSubjects.asNode(), count(counted.all().subjects()));
    graph.add(dataset, VOID.distinctObjects.asNode(), count(counted.all().objects()));
    graph.add(dataset, VOID.classes.asNode(), count(counted.classes().size()));
    graph.add(dataset, VOID.properties.asNode(), count(counted.properties().size()));
    counted.properties().forEach((property, of) -> addProperty(dataset, name, property, of));
    counted.classes().forEach((type, of) -> addClass(dataset, name, type, of));
  }

  private void addProperty(Node dataset, String name, String property, Statistics.Count of) {
    var partition = partition(name, "property", property);
    graph.add(dataset, VOID.propertyPartition.asNode(), partition);
    graph.add(partition, RDF.type.asNode(), VOID.Dataset.asNode());
    graph.add(partition, VOID.property.asNode(), iri(property));
    graph.add(partition, VOID.triples.asNode(), count(of.triples()));
    graph.add(partition, VOID.distinctSubjects.asNode(), count(of.subjects()));
    graph.add(partition, VOID.distinctObjects.asNode(), count(of.objects()));
  }

  private void addClass(Node dataset, String name, String type, Statistics.ClassCount of) {
    var partition = partition(name, "class", type);
    graph.add(dataset, VOID.classPartition.asNode(), partition);
    graph.add(partition, RDF.type.asNode(), VOID.Dataset.asNode());
    graph.add(partition, VOID._class.asNode(), iri(type));
    graph.add(partition, VOID.entities.asNode(), count(of.entities()));
  }

  /** Adds what the things of the classes of a data set have, and of what the values are. */
  void addProperties(String name, Statistics counted) {
    counted
        .classes()
        .forEach(
            (type, of) -> {
              if (isCompletedFrom(type)) {
                var partition = partition(name, "class", type);
                of.properties()
                    .forEach((property, values) -> addProperty(partition, property, values));
              }
            });
  }

  private void addProperty(Node ofClass, String property, Statistics.PropertyCount values) {
    var partition = iri(ofClass.getURI() + "-" + shortened(property));
    graph.add(ofClass, VOID.propertyPartition.asNode(), partition);
    graph.add(partition, VOID.property.asNode(), iri(property));
    graph.add(partition, VOID.triples.asNode(), count(values.triples()));
    nested(partition, voidTerm("classPartition"), VOID._class.asNode(), own(values.classes()));
    nested(
        partition,
        iri(VOID_EXT + "datatypePartition"),
        iri(VOID_EXT + "datatype"),
        values.datatypes());
  }

  private void nested(Node partition, Node link, Node kind, Map<String, Long> counts) {
    counts.forEach(
        (value, triples) -> {
          var nested = iri(partition.getURI() + "-" + shortened(value));
          graph.add(partition, link, nested);
          graph.add(nested, kind, iri(value));
          graph.add(nested, VOID.triples.asNode(), count(triples));
        });
  }

  private static Map<String, Long> own(Map<String, Long> counts) {
    var own = new TreeMap<>(counts);
    own.keySet().removeIf(type -> !isCompletedFrom(type));
    return own;
  }

  private static boolean isCompletedFrom(String type) {
    return type.startsWith(Inno.NS) || type.startsWith(SKOS.getURI());
  }

  private static Node partition(String name, String kind, String iri) {
    return iri(DOCUMENT + "#" + name + "-" + kind + "-" + shortened(iri));
  }

  /** The prefixed name, as part of a fragment; an IRI without one as it is, but for its signs. */
  private static String shortened(String iri) {
    return NAMES.shortForm(iri).replaceAll("[^A-Za-z0-9._~]+", "-");
  }
}
