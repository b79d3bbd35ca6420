package org.innovationatlas.serve.description;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.vocab.Geo;

/**
 * What is known of a thing.
 *
 * @param subject the thing
 * @param quads what is known, in the graphs that state it
 * @param prefixes the prefixes that make it readable
 * @param cut whether there is more that points at the thing than is told
 */
public record Description(
    Node subject, DatasetGraph quads, Map<String, String> prefixes, boolean cut) {

  /** The description that a document of its own gives. */
  public static Description of(String iri, Graph document) {
    return new Description(
        NodeFactory.createURI(iri),
        DatasetGraphFactory.wrap(document),
        document.getPrefixMapping().getNsPrefixMap(),
        false);
  }

  /** All triples, whichever graph states them. */
  public Graph union() {
    var union = GraphFactory.createDefaultGraph();
    union.getPrefixMapping().setNsPrefixes(prefixes);
    quads.find().forEachRemaining(quad -> union.add(quad.asTriple()));
    return union;
  }

  /**
   * All triples in the graphs that state them, and in the default graph too, as the endpoint has
   * them: a client that prefers quads may ask for nothing but the default graph.
   */
  public DatasetGraph dataset() {
    var dataset = DatasetGraphFactory.create();
    quads.find().forEachRemaining(dataset::add);
    quads.find().forEachRemaining(quad -> dataset.add(inDefaultGraph(quad)));
    dataset.prefixes().putAll(prefixes);
    return dataset;
  }

  private static Quad inDefaultGraph(Quad quad) {
    return Quad.create(Quad.defaultGraphIRI, quad.asTriple());
  }

  /** Whether only the record of a retired IRI is left. */
  public boolean isRetired() {
    return says(OWL2.deprecated.asNode()) && !says(RDF.type.asNode());
  }

  /** Whether the thing has a place on a map. */
  public boolean hasGeometry() {
    return Geo.GEOMETRIES.stream().anyMatch(this::says);
  }

  private boolean says(Node predicate) {
    return quads.contains(Node.ANY, subject, predicate, Node.ANY);
  }
}
