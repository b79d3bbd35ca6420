package org.innovationatlas.serve;

import java.util.List;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.vocab.Inno;
import org.innovationatlas.vocab.Prefixes;

/**
 * Describes what a server holds in the terms of VoID (W3C note Describing Linked Datasets with the
 * VoID Vocabulary).
 */
public final class VoidDescription {
  private static final Node ALL = NodeFactory.createURI(Inno.ROOT);
  private static final Node UNSOURCED =
      NodeFactory.createURI(Inno.ROOT + ".well-known/void#unsourced");

  private final Graph description = GraphFactory.createDefaultGraph();

  private VoidDescription() {
    description.getPrefixMapping().setNsPrefixes(Prefixes.shared()).setNsPrefix("void", VOID.NS);
  }

  /**
   * The description.
   *
   * @param dataset what is served
   * @param atlases the atlases in it
   * @param unsourced how many of its triples have no source
   */
  public static Graph of(DatasetGraph dataset, List<Atlas> atlases, long unsourced) {
    var description = new VoidDescription();
    description.dataset(ALL, "Innovation Atlas", "en");
    description.add(ALL, VOID.vocabulary.asNode(), NodeFactory.createURI(Inno.NS));
    for (Atlas atlas : atlases) {
      description.atlas(atlas);
    }
    description.graphs(dataset, atlases);
    description.dataset(UNSOURCED, "Triples without a source", "en");
    description.add(ALL, VOID.subset.asNode(), UNSOURCED);
    description.count(UNSOURCED, unsourced);
    return description.description;
  }

  private void atlas(Atlas atlas) {
    var node = NodeFactory.createURI(atlas.base());
    atlas.title().forEach(title -> dataset(node, title.text(), title.language()));
    add(ALL, VOID.subset.asNode(), node);
    add(node, DCTerms.license.asNode(), NodeFactory.createURI(atlas.licence()));
    add(node, VOID.uriSpace.asNode(), NodeFactory.createLiteralString(atlas.base()));
  }

  /** Each named graph is a subset of its atlas, or of all where it belongs to none. */
  private void graphs(DatasetGraph dataset, List<Atlas> atlases) {
    var sizes = new TreeMap<String, Long>();
    dataset.begin(TxnType.READ);
    try {
      dataset
          .listGraphNodes()
          .forEachRemaining(
              graph -> sizes.put(graph.getURI(), (long) dataset.getGraph(graph).size()));
    } finally {
      dataset.end();
    }
    sizes.forEach(
        (iri, size) -> {
          var graph = NodeFactory.createURI(iri);
          add(graph, RDF.type.asNode(), VOID.Dataset.asNode());
          count(graph, size);
          add(whole(iri, atlases), VOID.subset.asNode(), graph);
        });
    count(ALL, sizes.values().stream().mapToLong(Long::longValue).sum());
  }

  private static Node whole(String graph, List<Atlas> atlases) {
    return atlases.stream()
        .map(Atlas::base)
        .filter(graph::startsWith)
        .findFirst()
        .map(NodeFactory::createURI)
        .orElse(ALL);
  }

  private void dataset(Node node, String title, String language) {
    add(node, RDF.type.asNode(), VOID.Dataset.asNode());
    add(node, DCTerms.title.asNode(), NodeFactory.createLiteralLang(title, language));
  }

  private void count(Node node, long triples) {
    add(
        node,
        VOID.triples.asNode(),
        NodeFactory.createLiteralDT(Long.toString(triples), XSDDatatype.XSDinteger));
  }

  private void add(Node subject, Node predicate, Node object) {
    description.add(subject, predicate, object);
  }
}
