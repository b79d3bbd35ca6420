package org.innovationatlas.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every term of another vocabulary that the ontology and the data use is one that it has. */
class ExternalTermsTest {
  private static final ExternalTerms TERMS = ExternalTerms.read();

  /** Documents, not terms: the licence, and the vocabularies that the header names. */
  private static final Set<String> DOCUMENTS =
      Set.of(
          "https://creativecommons.org/licenses/by/4.0/",
          "http://data.europa.eu/m8g",
          "http://purl.org/dc/terms/",
          "http://purl.org/linked-data/cube",
          "http://purl.org/ontology/bibo/",
          "http://purl.org/spar/doco",
          "http://purl.org/vocab/vann/",
          "http://purl.org/vocommons/voaf",
          "http://www.opengis.net/ont/geosparql",
          "http://www.w3.org/2003/06/sw-vocab-status/ns",
          "http://www.w3.org/2004/02/skos/core",
          "http://www.w3.org/ns/dcat",
          "http://www.w3.org/ns/org#",
          "http://www.w3.org/ns/prov#",
          "https://schema.org/");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("ontology"))) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void areTermsOfTheirVocabularies(Path file) {
    var unknown = external(RDFDataMgr.loadGraph(file.toString()));
    unknown.removeAll(DOCUMENTS);
    unknown.removeIf(iri -> TERMS.kind(iri).isPresent());
    assertThat(unknown).isEmpty();
  }

  /** The data that is loaded as it stands, whose other objects are things on the web. */
  static List<Path> filesWithData() throws IOException {
    try (Stream<Path> data = Files.walk(Path.of("rdf"))) {
      return Stream.concat(
              files().stream(), data.filter(file -> file.toString().endsWith(".ttl")).sorted())
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("filesWithData")
  void areUsedAsTheKindOfTermThatTheyAre(Path file) {
    var graph = RDFDataMgr.loadGraph(file.toString());
    graph
        .find(Node.ANY, Node.ANY, Node.ANY)
        .forEach(
            triple -> {
              assertKind(triple.getPredicate(), "property");
              if (triple.getPredicate().equals(RDFS.subClassOf.asNode())) {
                assertKind(triple.getObject(), "class");
              } else if (triple.getPredicate().equals(RDFS.subPropertyOf.asNode())) {
                assertKind(triple.getObject(), "property");
              } else if (triple.getPredicate().equals(RDF.type.asNode())) {
                assertKind(triple.getObject(), "class");
                assertDeclaration(triple.getSubject(), triple.getObject());
              }
            });
  }

  /** What the vocabulary declares of a term agrees with the term's own vocabulary. */
  private static void assertDeclaration(Node term, Node declared) {
    if (declared.equals(OWL2.Class.asNode())) {
      assertKind(term, "class");
    } else if (declared.getLocalName().endsWith("Property")) {
      assertKind(term, "property");
    }
  }

  /**
   * @param kind {@code class}, or {@code property}, of which there are narrower kinds
   */
  private static void assertKind(Node term, String kind) {
    if (term.isURI() && !term.getURI().startsWith(Inno.ROOT)) {
      assertThat(TERMS.kind(term.getURI()).orElse("unknown"))
          .as("the kind of <%s>", term)
          .endsWithIgnoringCase(kind);
    }
  }

  @Test
  void knowsNoTermThatIsMisspelt() {
    assertThat(TERMS.kind("https://schema.org/AdministrativeArea")).contains("class");
    assertThat(TERMS.kind("https://schema.org/AdministrativeRegion")).isEmpty();
    assertThat(TERMS.kind("http://schema.org/AdministrativeArea")).isEmpty();
  }

  private static Set<String> external(Graph graph) {
    var iris = new TreeSet<String>();
    graph
        .find()
        .forEach(
            triple ->
                Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                    .filter(node -> node.isURI() && !node.getURI().startsWith(Inno.ROOT))
                    .forEach(node -> iris.add(node.getURI())));
    return iris;
  }
}
