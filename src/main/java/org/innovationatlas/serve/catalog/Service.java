package org.innovationatlas.serve.catalog;

import static org.innovationatlas.serve.catalog.CatalogTerms.ALL;
import static org.innovationatlas.serve.catalog.CatalogTerms.FORMATS;
import static org.innovationatlas.serve.catalog.CatalogTerms.SERVICE;
import static org.innovationatlas.serve.catalog.CatalogTerms.count;
import static org.innovationatlas.serve.catalog.CatalogTerms.dcat;
import static org.innovationatlas.serve.catalog.CatalogTerms.iri;
import static org.innovationatlas.serve.catalog.CatalogTerms.sd;
import static org.innovationatlas.serve.catalog.CatalogTerms.text;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/** Describes the SPARQL service (SPARQL 1.1 Service Description; DCAT 3, section 6.9). */
final class Service {
  private static final List<String> RESULT_FORMATS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "RDF_XML",
          "JSON-LD",
          "TriG",
          "N-Quads");

  private final DatasetGraph data;
  private final Graph graph = GraphFactory.createDefaultGraph();

  /**
   * @param data the data, in a transaction
   */
  Service(DatasetGraph data) {
    this.data = data;
  }

  /** The description. */
  Graph graph() {
    add(SERVICE, RDF.type.asNode(), sd("Service"));
    add(SERVICE, RDF.type.asNode(), dcat("DataService"));
    add(SERVICE, DCTerms.title.asNode(), text("SPARQL endpoint of Innovation Atlas", "en"));
    add(SERVICE, DCTerms.title.asNode(), text("创新图谱 SPARQL 端点", "zh"));
    add(SERVICE, sd("endpoint"), SERVICE);
    add(SERVICE, dcat("endpointURL"), SERVICE);
    add(SERVICE, dcat("servesDataset"), ALL);
    add(ALL, VOID.sparqlEndpoint.asNode(), SERVICE);
    add(SERVICE, sd("supportedLanguage"), sd("SPARQL11Query"));
    add(SERVICE, sd("feature"), sd("UnionDefaultGraph"));
    RESULT_FORMATS.forEach(format -> add(SERVICE, sd("resultFormat"), iri(FORMATS + format)));
    var dataset = iri(SERVICE.getURI() + "#dataset");
    add(SERVICE, sd("defaultDataset"), dataset);
    add(SERVICE, sd("availableGraphs"), dataset);
    add(dataset, RDF.type.asNode(), sd("Dataset"));
    add(dataset, RDF.type.asNode(), sd("GraphCollection"));
    var union = iri(SERVICE.getURI() + "#default-graph");
    add(dataset, sd("defaultGraph"), union);
    add(union, RDF.type.asNode(), sd("Graph"));
    new DataAlone(data).graphs().forEach(name -> named(dataset, name));
    return graph;
  }

  private void named(Node dataset, Node name) {
    var named = iri(SERVICE.getURI() + "#named-graph-" + name.getURI());
    add(dataset, sd("namedGraph"), named);
    add(named, RDF.type.asNode(), sd("NamedGraph"));
    add(named, sd("name"), name);
    add(named, sd("graph"), name);
    add(name, RDF.type.asNode(), sd("Graph"));
    add(name, VOID.triples.asNode(), count(data.getGraph(name).size()));
  }

  private void add(Node subject, Node predicate, Node object) {
    graph.add(subject, predicate, object);
  }
}
