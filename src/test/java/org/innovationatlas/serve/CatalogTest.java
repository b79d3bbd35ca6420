package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.innovationatlas.serve.TestServer.graph;
import static org.innovationatlas.serve.TestServer.header;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.cli.ServedFacts;
import org.innovationatlas.vocab.Inno;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server says of itself and of its data is true. */
class CatalogTest {
  private static final Node ALL = NodeFactory.createURI(Inno.ROOT);
  private static final Node SHANGHAI = NodeFactory.createURI(Inno.ROOT + "shanghai/");
  private static final Node SERVICE = NodeFactory.createURI(Inno.ROOT + "sparql");
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

  private static TestServer server;
  private static Graph catalog;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    server = TestServer.of(ServedFacts.content(SmallAtlas.SHANGHAI));
    catalog = graph(server.get(".well-known/void"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Node one(Graph graph, Node subject, Node predicate) {
    var found = graph.find(subject, predicate, Node.ANY).toList();
    assertThat(found).as(subject + " " + predicate).hasSize(1);
    return found.get(0).getObject();
  }

  private static int number(String query) throws Exception {
    return Integer.parseInt(server.query(query).body().split("\r\n", -1)[1]);
  }

  private static int number(Node node) {
    return Integer.parseInt(node.getLiteralLexicalForm());
  }

  private static Node sd(String term) {
    return NodeFactory.createURI(SD + term);
  }

  @Test
  void countsTheTriplesThatTheEndpointHasBesideTheCatalogue() throws Exception {
    var counted =
        number(
            """
            SELECT (COUNT(*) AS ?n) {
              SELECT DISTINCT ?s ?p ?o {
                GRAPH ?g { ?s ?p ?o }
                FILTER (?g NOT IN (<https://w3id.org/innovation-atlas/graph/catalog>,
                  <https://w3id.org/innovation-atlas/.well-known/sparql-examples>))
              }
            }
            """);

    assertThat(number(one(catalog, ALL, VOID.triples.asNode()))).isEqualTo(counted);
  }

  @Test
  void countsTheThingsOfEachClassAndTheTriplesOfEachPropertyAndGraph() throws Exception {
    var district = one(catalog, partition("class", Inno.NS + "District"), VOID.entities.asNode());
    assertThat(number(district)).isEqualTo(16);

    var theme = one(catalog, partition("property", Inno.NS + "theme"), VOID.triples.asNode());
    assertThat(number(theme))
        .isEqualTo(
            number(
                "SELECT (COUNT(*) AS ?n) { ?s <https://w3id.org/innovation-atlas/ontology#theme> ?o }"));

    var passage = NodeFactory.createURI(Inno.ROOT + "shanghai/passage/2022/4.3/8");
    assertThat(number(one(catalog, passage, VOID.triples.asNode())))
        .isEqualTo(
            number("SELECT (COUNT(*) AS ?n) { GRAPH <" + passage.getURI() + "> { ?s ?p ?o } }"));
  }

  private static Node partition(String kind, String iri) {
    var term = kind.equals("class") ? VOID._class : VOID.property;
    return catalog.stream(Node.ANY, term.asNode(), NodeFactory.createURI(iri))
        .map(triple -> triple.getSubject())
        .filter(node -> catalog.contains(ALL, Node.ANY, node))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tellsWhatThingsOfAClassHaveForEditorsToComplete() {
    var query =
        """
        PREFIX void: <http://rdfs.org/ns/void#>
        PREFIX void-ext: <http://ldf.fi/void-ext#>
        PREFIX inno: <https://w3id.org/innovation-atlas/ontology#>
        ASK {
          ?class void:class inno:Park ; void:propertyPartition ?located, ?named .
          ?located void:property inno:locatedIn ; void:classPartition [ void:class inno:District ] .
          ?named void:property <http://www.w3.org/2000/01/rdf-schema#label> ;
            void-ext:datatypePartition [ void-ext:datatype <http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> ] .
        }
        """;
    var model = ModelFactory.createModelForGraph(catalog);
    try (var execution =
        QueryExec.dataset(DatasetFactory.create(model).asDatasetGraph()).query(query).build()) {
      assertThat(execution.ask()).isTrue();
    }
  }

  @Test
  void describesTheAtlasAsADatasetWithLicencePublisherSourceAndFiles() throws Exception {
    assertThat(catalog.contains(ALL, NodeFactory.createURI(DCAT.NS + "dataset"), SHANGHAI))
        .isTrue();
    assertThat(
            one(catalog, SHANGHAI, NodeFactory.createURI(DCAT.NS + "version"))
                .getLiteralLexicalForm())
        .isEqualTo("2022");
    assertThat(one(catalog, SHANGHAI, DCTerms.license.asNode()).getURI()).contains("by/4.0");
    assertThat(catalog.contains(SHANGHAI, DCTerms.publisher.asNode(), Node.ANY)).isTrue();
    assertThat(one(catalog, SHANGHAI, DCTerms.source.asNode()).getURI()).contains("/report/2022/");
    var distribution = NodeFactory.createURI(Inno.ROOT + "dump/shanghai-2022.nq.gz");
    assertThat(
            catalog.contains(
                SHANGHAI, NodeFactory.createURI(DCAT.NS + "distribution"), distribution))
        .isTrue();
    var address = one(catalog, distribution, NodeFactory.createURI(DCAT.NS + "downloadURL"));
    var size = one(catalog, distribution, NodeFactory.createURI(DCAT.NS + "byteSize"));
    var file = server.send(server.request(path(address)).method("HEAD", BodyPublishers.noBody()));
    assertThat(header(file, "Content-Length")).isEqualTo(size.getLiteralLexicalForm());
  }

  private static String path(Node address) {
    return server.root().relativize(URI.create(address.getURI())).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "application/ld+json", "application/rdf+xml"})
  void describesTheServiceAtTheBareEndpointWithItsOwnAddress(String format) throws Exception {
    var service = graph(server.get("sparql", "Accept", format));

    assertThat(one(service, SERVICE, sd("endpoint")).getURI())
        .isEqualTo(server.sparql().toString());
    assertThat(service.contains(SERVICE, sd("supportedLanguage"), sd("SPARQL11Query"))).isTrue();
    assertThat(service.contains(SERVICE, sd("feature"), sd("UnionDefaultGraph"))).isTrue();
    var graphs = service.find(Node.ANY, sd("name"), Node.ANY).toList();
    assertThat(graphs).hasSizeGreaterThan(25);
    assertThat(graphs)
        .allSatisfy(
            graph ->
                assertThat(service.contains(graph.getObject(), VOID.triples.asNode(), Node.ANY))
                    .isTrue());
  }

  @Test
  void describesTheServiceAtThePathsOfItsFormatsToo() throws Exception {
    assertThat(graph(server.get("sparql.nt")).isIsomorphicWith(graph(server.get("sparql"))))
        .isTrue();
    assertThat(graph(server.get("sparql?format=rdf")).isIsomorphicWith(graph(server.get("sparql"))))
        .isTrue();
  }

  @Test
  void tellsTheAddressByWhichTheOperatorSaysThatItIsKnown() throws Exception {
    try (var known =
        TestServer.of(
            ServedFacts.content(SmallAtlas.SHANGHAI),
            Optional.of(URI.create("https://atlas.example.org")))) {
      assertThat(one(graph(known.get("sparql")), SERVICE, sd("endpoint")).getURI())
          .isEqualTo("https://atlas.example.org/sparql");
    }
  }

  @Test
  void describesItsDataAtItsRootToProgramsToo() throws Exception {
    var root = graph(server.get("", "Accept", "text/turtle"));

    assertThat(root.contains(ALL, RDF.type.asNode(), NodeFactory.createURI(DCAT.NS + "Catalog")))
        .isTrue();
  }

  @Test
  void tellsHowManyTriplesHaveNoSource() {
    var unsourced = NodeFactory.createURI(Inno.ROOT + ".well-known/void#unsourced");

    assertThat(number(one(catalog, unsourced, VOID.triples.asNode()))).isZero();
  }

  @Test
  void isAskedForBySparqlToo() throws Exception {
    assertThat(
            server
                .query(
                    "SELECT ?n { GRAPH <"
                        + Inno.ROOT
                        + "graph/catalog> { <"
                        + SHANGHAI.getURI()
                        + "> <"
                        + VOID.triples.getURI()
                        + "> ?n } }")
                .body())
        .matches("n\\R\\d+\\R");
  }
}
