package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.innovationatlas.serve.TestServer.graph;
import static org.innovationatlas.serve.TestServer.header;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.cli.ServedFacts;
import org.innovationatlas.vocab.Inno;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A running server publishes the ontology as FOOPS! and the Best Practice Recipes for Publishing
 * RDF Vocabularies want it; the IRIs are asked for at their paths, as the redirection at w3id.org
 * will. The rest of FOOPS! is in ReleaseGateTest.
 *
 * <p>Not here, since a public registry or host must answer: FIND2, FIND3 and FIND_3_BIS (an entry
 * in LOV or prefix.cc), OM4.2 as far as creativecommons.org answers, and OOPS! P37 (the IRI itself
 * answers on the web).
 */
class PublishedOntologyTest {
  private static final Node ONTOLOGY = NodeFactory.createURI(Inno.ROOT + "ontology");
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
  private static final Pattern ID = Pattern.compile("<section [^>]*id=\"([^\"]+)\"");

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.of(ServedFacts.content(SmallAtlas.SHANGHAI));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(String iri, String accept) throws Exception {
    assertThat(iri).startsWith(Inno.ROOT);
    return server.get(iri.substring(Inno.ROOT.length()).replaceFirst("#.*", ""), "Accept", accept);
  }

  /** URI1, CN1 and Recipe 3: at once, without another redirection. */
  @ParameterizedTest
  @CsvSource({
    "application/rdf+xml,  application/rdf+xml",
    "text/turtle,          text/turtle",
    "application/n-triples, application/n-triples",
    "application/ld+json,  application/ld+json",
    "'application/rdf+xml, application/xml;q=0.5, */*;q=0.1', application/rdf+xml",
    "'text/turtle;q=0.8, text/html;q=0.3', text/turtle",
    "*/*,                  text/turtle"
  })
  void answersAProgramInTheFormatThatItAsksFor(String accept, String format) throws Exception {
    var answer = get(ONTOLOGY.getURI(), accept);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith(format);
    assertThat(header(answer, "Vary")).contains("Accept");
    assertThat(graph(answer)).matches(SmallAtlas.ONTOLOGY.terms()::isIsomorphicWith);
  }

  /** DOC1 and CN1. */
  @ParameterizedTest
  @ValueSource(strings = {BROWSER, "text/html", "application/xhtml+xml"})
  void answersABrowserWithDocumentation(String accept) throws Exception {
    var answer = get(ONTOLOGY.getURI(), accept);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith("text/html");
    assertThat(header(answer, "Vary")).contains("Accept");
    assertThat(answer.headers().allValues("Link").toString())
        .contains("text/turtle", "application/ld+json", "application/rdf+xml");
  }

  /** URI2 and HTTP1. */
  @Test
  void callsTheOntologyByTheIriThatItWasAskedFor() throws Exception {
    for (String version : List.of("ontology", "ontology/" + SmallAtlas.ONTOLOGY.version())) {
      var answer = graph(get(Inno.ROOT + version, "application/rdf+xml"));
      assertThat(answer.contains(ONTOLOGY, RDF.type.asNode(), OWL2.Ontology.asNode())).isTrue();
    }
    assertThat(ONTOLOGY.getURI()).startsWith("https://");
  }

  /** Recipe 3: the IRI of a term leads to what describes it, for programs and for people. */
  @Test
  void describesEachTermWhereItsIriLeads() throws Exception {
    var page = get(ONTOLOGY.getURI(), BROWSER).body();
    var anchors = new TreeSet<>(ID.matcher(page).results().map(found -> found.group(1)).toList());
    var vocabulary = graph(get(Inno.NS + "Park", "text/turtle"));
    var terms =
        vocabulary.find(Node.ANY, RDFS.isDefinedBy.asNode(), ONTOLOGY).toList().stream()
            .map(triple -> triple.getSubject().getURI())
            .toList();

    assertThat(terms).hasSize(104);
    assertThat(terms).allSatisfy(iri -> assertThat(anchors).contains(iri.replace(Inno.NS, "")));
  }

  /** What the header of the ontology points at below our own root. */
  static List<String> companions() {
    return SmallAtlas.ONTOLOGY
        .vocabulary()
        .find(ONTOLOGY, RDFS.seeAlso.asNode(), Node.ANY)
        .mapWith(triple -> triple.getObject().getURI())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("companions")
  void answersWhatTheHeaderPointsAt(String iri) throws Exception {
    assertThat(get(iri, "*/*").statusCode()).isEqualTo(200);
  }

  @Test
  void givesTheMappingsAsATableBesideTheirGraph() throws Exception {
    var answer = server.get("ontology/mappings.sssom.tsv", "Accept", "*/*");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith("text/tab-separated-values");
    assertThat(answer.body())
        .isEqualTo(Files.readString(Path.of("ontology", "mappings.sssom.tsv")));
    assertThat(get(Inno.ROOT + "ontology/mappings", "text/turtle").statusCode()).isEqualTo(200);
  }

  @Test
  void givesTheContextToProcessorsOnOtherSites() throws Exception {
    var answer =
        server.get(
            "context.jsonld", "Accept", "application/ld+json", "Origin", "https://example.com");

    assertThat(header(answer, "Content-Type")).startsWith("application/ld+json");
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(answer, "Cache-Control")).contains("public");
  }

  @Test
  void namesALicenceByItsIri() throws Exception {
    var licence = NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/");
    assertThat(
            graph(get(ONTOLOGY.getURI(), "text/turtle"))
                .contains(ONTOLOGY, DCTerms.license.asNode(), licence))
        .isTrue();
    assertThat(get(ONTOLOGY.getURI(), BROWSER).body())
        .contains("rel=\"license\" href=\"" + licence.getURI() + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {BROWSER, "text/turtle"})
  void answersHeadAsGet(String accept) throws Exception {
    var get = get(ONTOLOGY.getURI(), accept);
    var head =
        server.send(
            server.request("ontology", "Accept", accept).method("HEAD", BodyPublishers.noBody()));

    assertThat(head.statusCode()).isEqualTo(200);
    for (String name : List.of("Content-Type", "ETag", "Vary", "Content-Location")) {
      assertThat(header(head, name)).isEqualTo(header(get, name));
    }
  }

  @Test
  void saysWhichFormatsThereAreToWhoAsksForAnother() throws Exception {
    var answer = get(ONTOLOGY.getURI(), "image/png");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains("text/turtle", "application/rdf+xml");
  }
}
