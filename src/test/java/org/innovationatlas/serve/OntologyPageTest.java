package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.innovationatlas.serve.TestServer.graph;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.cli.ServedFacts;
import org.innovationatlas.vocab.Inno;
import org.innovationatlas.vocab.TwoVersions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the vocabulary says all that its files say, and stays where links lead. */
class OntologyPageTest {
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern INNER_LINK = Pattern.compile(" href=\"#([^\"]+)\"");
  private static final Pattern STRUCTURED =
      Pattern.compile("<script type=\"application/ld[+]json\">(.*?)</script>", Pattern.DOTALL);
  private static final Pattern TERM =
      Pattern.compile("<section class=\"term[^>]* id=\"(\\w+)\".*?</section>", Pattern.DOTALL);

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

  private static String page(TestServer server, String path, String language) throws Exception {
    var page = server.get(path + "?lang=" + language, "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  private static String term(String page, String name) {
    return TERM.matcher(page)
        .results()
        .filter(found -> found.group(1).equals(name))
        .map(MatchResult::group)
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " has no section"));
  }

  private static Set<String> terms(Graph vocabulary) {
    return vocabulary
        .find(Node.ANY, RDFS.isDefinedBy.asNode(), Node.ANY)
        .mapWith(triple -> triple.getSubject().getURI())
        .filterKeep(iri -> iri.startsWith(Inno.NS))
        .mapWith(iri -> iri.substring(Inno.NS.length()))
        .toSet();
  }

  private static List<String> found(Pattern pattern, String page) {
    return pattern.matcher(page).results().map(found -> found.group(1)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void describesEveryTermWithItsWordsAnExampleAndADiagram(String language) throws Exception {
    var vocabulary = SmallAtlas.ONTOLOGY.vocabulary();
    var page = page(server, "ontology", language);

    assertThat(found(TERM, page)).containsExactlyInAnyOrderElementsOf(terms(vocabulary));
    for (String name : terms(vocabulary)) {
      assertThat(term(page, name))
          .contains("<svg", "inno:" + name + "</code>")
          .contains(
              escaped(words(name, RDFS.label.asNode(), language)),
              escaped(words(name, SKOS.definition.asNode(), language)),
              escaped(words(name, SKOS.example.asNode(), language)));
    }
  }

  private static String words(String name, Node property, String language) {
    return words(NodeFactory.createURI(Inno.NS + name), property, language);
  }

  private static String words(Node subject, Node property, String language) {
    return SmallAtlas.ONTOLOGY
        .vocabulary()
        .find(subject, property, Node.ANY)
        .mapWith(triple -> triple.getObject())
        .filterKeep(
            text ->
                text.getLiteralLanguage().isEmpty() || text.getLiteralLanguage().equals(language))
        .mapWith(Node::getLiteralLexicalForm)
        .next();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void hasOnePlaceForEachAnchorAndLinksToNoOther(String language) throws Exception {
    var page = page(server, "ontology", language);

    assertThat(found(ID, page)).doesNotHaveDuplicates();
    assertThat(found(ID, page)).containsAll(found(INNER_LINK, page));
  }

  @Test
  void drawsAClassAmongItsNeighbours() throws Exception {
    assertThat(term(page(server, "ontology", "en"), "Company"))
        .contains(
            "href=\"#Institution\"", "href=\"#FinancialCompany\"", ">org:FormalOrganization<");
    assertThat(term(page(server, "ontology", "en"), "Park")).contains("disjoint with");
    assertThat(term(page(server, "ontology", "en"), "Claim"))
        .contains("href=\"#statedIn\"", "href=\"#quote\"");
  }

  @Test
  void showsAThingAndAStatementOfTheServedData() throws Exception {
    var page = page(server, "ontology", "en");

    assertThat(term(page, "Laboratory")).contains("href=\"/shanghai/institution/");
    assertThat(term(page, "hosts"))
        .contains("href=\"/shanghai/district/", "href=\"/shanghai/event/");
  }

  @Test
  void saysWhatTheShapesWant() throws Exception {
    assertThat(term(page(server, "ontology", "en"), "Indicator"))
        .contains("1…∗", "An indicator needs a subject");
    assertThat(term(page(server, "ontology", "zh"), "Indicator")).contains("指标须有对象");
  }

  @Test
  void listsTheCodesHowToCiteAndWhatToTake() throws Exception {
    assertThat(page(server, "ontology", "en"))
        .contains("id=\"list-status\"", "underConstruction", "Its building is said to go on.")
        .contains("version 1.0.0, 2026.", "@misc{innovation-atlas-ontology,")
        .contains("/ontology.ttl", "/shapes.ttl", "/context.jsonld", "&lt;classifier&gt;ontology")
        .contains("&lt;exclusions&gt;", "&lt;artifactId&gt;*&lt;/artifactId&gt;")
        .contains("The first version.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ontology.ttl",
        "ontology.jsonld",
        "ontology.rdf",
        "ontology.nt",
        "shapes.ttl",
        "context.jsonld",
        "fact-document.schema.json",
        "ontology/restrictions.ttl",
        "ontology/mappings.ttl",
        "structure/indicators.ttl"
      })
  void leadsToFilesThatAreThere(String file) throws Exception {
    assertThat(page(server, "ontology", "en")).contains("href=\"/" + file + "\"");
    assertThat(server.get(file).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"ontology, en, 1.1.0", "ontology, zh, 1.1.0", "ontology/1.0.0, en, 1.0.0"})
  void tellsSearchEnginesOfASetOfTerms(String path, String language, String version)
      throws Exception {
    var found = STRUCTURED.matcher(page(later, path, language));
    assertThat(found.find()).isTrue();
    var json = new ObjectMapper().readTree(found.group(1));

    assertThat(json.get("@type").asText()).isEqualTo("DefinedTermSet");
    assertThat(json.get("url").asText()).isEqualTo(Inno.ROOT + "ontology");
    assertThat(json.get("name").asText()).isEqualTo(header("title", language));
    assertThat(json.get("description").asText()).isEqualTo(header("description", language));
    assertThat(json.get("version").asText()).isEqualTo(version);
    assertThat(json.get("license").asText()).isEqualTo(SmallAtlas.ONTOLOGY.licence());
    assertThat(json.get("dateModified").asText()).isEqualTo(header("modified", ""));
  }

  private static String header(String property, String language) {
    return words(Inno.VOCABULARY_GRAPH, NodeFactory.createURI(DCTerms.NS + property), language);
  }

  @Test
  void tellsWhatAVersionChanged() throws Exception {
    var page = page(later, "ontology", "en");
    var versions = page.substring(page.indexOf("class=\"versions\""));

    assertThat(versions)
        .containsSubsequence("1.1.0", "#Academy", "#Incubator", "#Institution", "1.0.0");
    assertThat(term(page, "Academy")).contains("since 1.1.0");
    assertThat(term(page, "Institution")).contains("since 1.0.0", "An organisation of any kind.");
    assertThat(term(page, "Incubator"))
        .contains("class=\"term deprecated\"", ">deprecated<", "href=\"#InnovationSpace\"");
  }

  @Test
  void keepsAnEarlierVersionAtItsAddress() throws Exception {
    var page = page(later, "ontology/1.0.0", "en");

    assertThat(page).contains("The newest is 1.1.0").doesNotContain("id=\"Academy\"");
    assertThat(term(page, "Institution")).contains("An organisation.");
    assertThat(graph(later.get("ontology/1.0.0")))
        .matches(SmallAtlas.ONTOLOGY.terms()::isIsomorphicWith);
    assertThat(found(ID, page(later, "ontology", "en"))).containsAll(found(TERM, page));
    assertThat(later.get("ontology/1.0.0/context.jsonld").statusCode()).isEqualTo(200);
    assertThat(later.get("ontology/1.0.0/shapes").statusCode()).isEqualTo(200);
  }
}
