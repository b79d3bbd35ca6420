package org.innovationatlas.serve;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.vocab.Prefixes;

/**
 * Describes things from a dataset: what is said of a thing, what points at it, the claims that say
 * so, and the names of all that it mentions.
 */
final class Descriptions implements Resources {
  /** A region that everything is in would be described without end. */
  private static final int MOST_INCOMING = 1000;

  private static final List<Node> NAMES =
      List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), RDF.type.asNode());

  private final DatasetGraph dataset;
  private final List<IriSpace> spaces;

  Descriptions(DatasetGraph dataset, List<IriSpace> spaces) {
    this.dataset = dataset;
    this.spaces = List.copyOf(spaces);
  }

  @Override
  public Optional<Graph> find(String path) {
    dataset.begin(TxnType.READ);
    try {
      return spaces.stream()
          .flatMap(space -> space.iri(path).map(iri -> describe(iri, space)).stream())
          .filter(graph -> !graph.isEmpty())
          .findFirst();
    } finally {
      dataset.end();
    }
  }

  private Graph describe(String iri, IriSpace space) {
    var thing = NodeFactory.createURI(iri);
    var union = dataset.getDefaultGraph();
    var description = GraphFactory.createDefaultGraph();
    description.getPrefixMapping().setNsPrefixes(Prefixes.ofAtlas(space.prefix()));
    union.find(thing, Node.ANY, Node.ANY).forEach(description::add);
    union.stream(Node.ANY, Node.ANY, thing)
        .limit(MOST_INCOMING)
        .forEach(
            triple -> {
              description.add(triple);
              if (triple.getPredicate().equals(RDF.subject.asNode())) {
                union.find(triple.getSubject(), Node.ANY, Node.ANY).forEach(description::add);
              }
            });
    for (Node mentioned : mentioned(description)) {
      for (Node name : NAMES) {
        union.find(mentioned, name, Node.ANY).forEach(description::add);
      }
    }
    return description;
  }

  private static Set<Node> mentioned(Graph description) {
    var mentioned = new HashSet<Node>();
    for (Triple triple : description.find().toList()) {
      mentioned.add(triple.getSubject());
      mentioned.add(triple.getPredicate());
      mentioned.add(triple.getObject());
    }
    mentioned.removeIf(node -> !node.isURI());
    return mentioned;
  }
}
