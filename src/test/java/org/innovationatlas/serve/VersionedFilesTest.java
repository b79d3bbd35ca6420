package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.innovationatlas.serve.TestServer.graph;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL2;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.cli.ServedFacts;
import org.innovationatlas.vocab.Inno;
import org.innovationatlas.vocab.TwoVersions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of the ontology that has a version answers at its IRI and at that of each version,
 * with all that it says and no more (VER2 of FOOPS!).
 */
class VersionedFilesTest {
  private static final List<String> FORMATS = List.of("ttl", "jsonld", "rdf", "nt");

  private static TestServer server;
  private static TestServer later;

  @BeforeAll
  static void start() throws IOException {
    var content = ServedFacts.content(SmallAtlas.SHANGHAI);
    server = TestServer.of(content);
    later = TestServer.of(TwoVersions.in(content));
  }

  @AfterAll
  static void stop() {
    server.close();
    later.close();
  }

  /** Each file that has a version IRI, by its IRI. */
  static Stream<Arguments> files() throws IOException {
    try (var files = Files.list(Path.of("ontology"))) {
      return files
          .filter(file -> file.toString().endsWith(".ttl"))
          .sorted()
          .map(file -> RDFDataMgr.loadGraph(file.toString()))
          .flatMap(
              file ->
                  file
                      .find(Node.ANY, OWL2.versionIRI.asNode(), Node.ANY)
                      .mapWith(header -> arguments(header.getSubject().getURI(), file))
                      .toList()
                      .stream())
          .toList()
          .stream();
    }
  }

  private static Graph get(TestServer server, String iri, String format) throws Exception {
    var answer = server.get(iri.substring(Inno.ROOT.length()) + "?format=" + format);
    assertThat(answer.statusCode()).as(iri).isEqualTo(200);
    assertThat(TestServer.header(answer, "Vary")).as(iri).contains("Accept");
    return graph(answer);
  }

  @Test
  void areFour() throws IOException {
    assertThat(files()).hasSize(4);
  }

  @ParameterizedTest
  @MethodSource("files")
  void answerWithThemselvesAndNoMoreInEveryFormat(String iri, Graph file) throws Exception {
    for (String address : List.of(iri, versionIri(file))) {
      for (String format : FORMATS) {
        assertThat(get(server, address, format)).as(format).matches(file::isIsomorphicWith);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void haveAPageThatLeadsToTheirFormats(String iri, Graph file) throws Exception {
    for (String address : List.of(iri, versionIri(file))) {
      var path = address.substring(Inno.ROOT.length());
      var page = server.get(path, "Accept", "text/html");
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.body()).contains(iri, versionIri(file), "/" + path + ".ttl");
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void stayAtTheirVersionIriAfterTheNextVersion(String iri, Graph file) throws Exception {
    assertThat(get(later, versionIri(file), "ttl")).matches(file::isIsomorphicWith);
    var next = get(later, iri, "ttl");
    assertThat(versionIri(next)).isEqualTo(versionIri(file).replace("1.0.0", "1.1.0"));
    assertThat(get(later, versionIri(next), "ttl")).matches(next::isIsomorphicWith);
  }

  private static String versionIri(Graph file) {
    return file.find(Node.ANY, OWL2.versionIRI.asNode(), Node.ANY).next().getObject().getURI();
  }
}
