package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.cli.ServedFacts;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.vocab.ExternalTerms;
import org.innovationatlas.vocab.Inno;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every property and class that is served is ours, or one that its vocabulary has. */
class ServedTermsTest {
  private static final ExternalTerms TERMS = ExternalTerms.read();

  private static Content content;
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    content = ServedFacts.content(SmallAtlas.SHANGHAI, SmallAtlas.COAL_REGIONS);
    server = TestServer.of(content);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void areThoseOfTheirVocabulariesInTheDataset() {
    content
        .dataset()
        .executeRead(
            () -> {
              var quads = content.dataset().stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
              assertThat(unknown(quads.map(Quad::asTriple))).isEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {".well-known/void", ".well-known/sparql-examples", "sparql", "ontology", "shapes"})
  void areThoseOfTheirVocabulariesInTheDocument(String path) throws Exception {
    var graph = TestServer.graph(server.get(path, "Accept", "text/turtle"));

    assertThat(graph.isEmpty()).isFalse();
    assertThat(unknown(graph.stream())).isEmpty();
  }

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("rdf"))) {
      return files.filter(file -> file.toString().matches(".*\\.(trig|ttl)")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void areThoseOfTheirVocabulariesInTheFile(Path file) {
    var quads = RDFDataMgr.loadDatasetGraph(file.toString()).stream();
    assertThat(unknown(quads.map(Quad::asTriple))).isEmpty();
  }

  @Test
  void findsWhatNoVocabularyHas() {
    Graph graph = GraphFactory.createDefaultGraph();
    var iri = NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#endPoint");
    graph.add(iri, iri, iri);
    graph.add(iri, RDF.type.asNode(), iri);

    assertThat(unknown(graph.stream())).containsValues("property", "class").hasSize(2);
  }

  /** What is used as a property or a class and isn't one, with what it is used as. */
  private static Map<String, String> unknown(Stream<Triple> triples) {
    var unknown = new TreeMap<String, String>();
    triples.forEach(
        triple -> {
          find(triple.getPredicate(), "property", unknown);
          if (triple.getPredicate().equals(RDF.type.asNode())) {
            find(triple.getObject(), "class", unknown);
          }
        });
    return unknown;
  }

  private static void find(Node term, String kind, Map<String, String> unknown) {
    if (term.isURI()
        && !term.getURI().startsWith(Inno.ROOT)
        && !TERMS.kind(term.getURI()).orElse("").toLowerCase(Locale.ROOT).endsWith(kind)) {
      unknown.put(term.getURI() + " as a " + kind, kind);
    }
  }
}
