package org.innovationatlas.serve.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.innovationatlas.serve.TestServer.encode;
import static org.innovationatlas.serve.TestServer.graph;
import static org.innovationatlas.serve.TestServer.header;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.vocabulary.RDFS;
import org.innovationatlas.serve.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results come in the format that the client asks for. */
class ResultFormatsTest {
  private static final String BASE = "https://example.org/";
  private static final int MANY = 300;
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    var quads = new ArrayList<Quad>();
    for (int i = 0; i < MANY; i++) {
      var label = NodeFactory.createLiteralLang("上海 𠀀, \"" + i + "\"\t\n'", "zh");
      quads.add(new Quad(node("graph"), node("thing/" + i), RDFS.label.asNode(), label));
    }
    server = TestServer.of(BASE, quads);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Node node(String name) {
    return NodeFactory.createURI(BASE + name);
  }

  private static HttpResponse<String> ask(String query, String parameters, String... headers)
      throws IOException, InterruptedException {
    return server.get("sparql?query=" + encode(query) + parameters, headers);
  }

  private static String query(String form) {
    return switch (form) {
      case "SELECT" -> "SELECT ?s ?o FROM <https://example.org/graph> { ?s ?p ?o }";
      case "ASK" -> "ASK { ?s ?p ?o }";
      case "CONSTRUCT" ->
          "CONSTRUCT { ?s ?p ?o } FROM <https://example.org/graph> WHERE { ?s ?p ?o }";
      default -> "DESCRIBE <https://example.org/thing/1>";
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT|*/*|application/sparql-results+json",
        "SELECT|application/sparql-results+json|application/sparql-results+json",
        "SELECT|application/json|application/json",
        "SELECT|application/sparql-results+xml|application/sparql-results+xml",
        "SELECT|application/xml|application/xml",
        "SELECT|text/csv|text/csv",
        "SELECT|text/tab-separated-values|text/tab-separated-values",
        "SELECT|text/*|text/csv",
        "SELECT|text/csv;q=0.5, application/sparql-results+xml;q=0.6|application/sparql-results+xml",
        "SELECT|application/sparql-results+json;q=0.1,text/csv|text/csv",
        "SELECT|application/sparql-results+json;q=0,*/*|application/json",
        "SELECT|text/turtle, */*;q=0.1|application/sparql-results+json",
        "SELECT|application/sparql-results+json;charset=utf-8|application/sparql-results+json",
        "ASK|*/*|application/sparql-results+json",
        "ASK|application/sparql-results+xml|application/sparql-results+xml",
        "ASK|text/csv, application/json;q=0.2|application/json",
        "CONSTRUCT|*/*|text/turtle",
        "CONSTRUCT|text/turtle|text/turtle",
        "CONSTRUCT|application/n-triples|application/n-triples",
        "CONSTRUCT|text/plain, */*;q=0.1|text/plain",
        "CONSTRUCT|application/rdf+xml|application/rdf+xml",
        "CONSTRUCT|application/ld+json|application/ld+json",
        "CONSTRUCT|application/ld+json;profile=\"http://www.w3.org/ns/json-ld#expanded\"|application/ld+json",
        "CONSTRUCT|application/json|application/json",
        "CONSTRUCT|application/trig|application/trig",
        "CONSTRUCT|application/n-quads|application/n-quads",
        "CONSTRUCT|application/rdf+xml;q=0.8, application/n-triples;q=0.9|application/n-triples",
        "DESCRIBE|application/rdf+xml|application/rdf+xml",
        "DESCRIBE|text/csv, application/trig;q=0.5|application/trig",
      })
  void answersInTheFormatThatIsPreferred(String form, String accept, String expected)
      throws Exception {
    var answer = ask(query(form), "", "Accept", accept);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo(expected + ";charset=utf-8");
    assertThat(header(answer, "Vary")).isEqualTo("Accept");
  }

  @Test
  void saysTheSameInJsonAsInXml() throws Exception {
    var query =
        "SELECT * { VALUES (?iri ?text ?name ?number) { (<https://example.org/é?a=b&c> 'a\\n\\\"\\\\\\t\\u0001é𠀀' '上海'@zh-Hans 1)"
            + " (UNDEF '' 'x'@en '2022-01-01'^^<http://www.w3.org/2001/XMLSchema#date>) }"
            + " BIND(BNODE('one') AS ?blank) BIND(?blank AS ?again) }";
    var json = ask(query, "", "Accept", "application/sparql-results+json");
    var xml = ask(query.replace("\\u0001", ""), "", "Accept", "application/sparql-results+xml");

    assertThat(json.body()).contains("\\u0001");
    assertThat(ResultsCompare.equalsByTerm(rows(json, "\\u0001"), rows(xml, ""))).isTrue();
    assertThat(json.body().lines()).hasSize(4);
    assertThat(json.headers().firstValueAsLong("Content-Length")).isPresent();
  }

  private static RowSet rows(HttpResponse<String> answer, String leftOut) {
    var body = answer.body().replace(leftOut, "").getBytes(StandardCharsets.UTF_8);
    var type = header(answer, "Content-Type").replace(";charset=utf-8", "");
    var lang = WebContent.contentTypeToLangResultSet(type);
    return RowSet.adapt(ResultsReader.create().lang(lang).read(new ByteArrayInputStream(body)));
  }

  @Test
  void showsTheQueryToABrowser() throws Exception {
    var answer = ask(query("SELECT"), "", "Accept", BROWSER);

    assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(header(answer, "Vary")).contains("Accept");
    assertThat(answer.body()).contains("FROM &lt;https://example.org/graph&gt;");
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT,application/sparql-results+json",
    "ASK,application/sparql-results+json",
    "CONSTRUCT,text/turtle",
    "DESCRIBE,text/turtle"
  })
  void answersAClientThatSaysNothing(String form, String expected) throws Exception {
    assertThat(header(ask(query(form), ""), "Content-Type")).startsWith(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT|image/png|rows; its formats are application/sparql-results+json (json),",
        "SELECT|text/turtle|rows; its formats are application/sparql-results+json (json),",
        "SELECT|text/csv;q=0|rows; its formats are",
        "ASK|text/csv|yes or no; its formats are application/sparql-results+json (json), application/sparql-results+xml (xml).",
        "CONSTRUCT|text/csv|a graph; its formats are text/turtle (ttl),",
        "DESCRIBE|application/sparql-results+json|a graph; its formats are text/turtle (ttl),",
      })
  void saysWhichFormatsThereAre(String form, String accept, String words) throws Exception {
    var answer = ask(query(form), "", "Accept", accept);

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(header(answer, "Content-Type")).isEqualTo("text/plain;charset=utf-8");
    assertThat(answer.body()).startsWith("The answer is " + words);
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT,format=csv,text/csv",
    "SELECT,output=tsv,text/tab-separated-values",
    "SELECT,results=xml,application/sparql-results+xml",
    "SELECT,format=json&output=json&results=json,application/sparql-results+json",
    "SELECT,format=application%2Fjson,application/json",
    "ASK,format=xml,application/sparql-results+xml",
    "CONSTRUCT,format=jsonld,application/ld+json",
    "CONSTRUCT,format=json-ld,application/ld+json",
    "CONSTRUCT,format=json,application/ld+json",
    "CONSTRUCT,format=xml,application/rdf+xml",
    "CONSTRUCT,format=rdf%2Bxml,application/rdf+xml",
    "CONSTRUCT,format=turtle,text/turtle",
    "CONSTRUCT,format=nt,application/n-triples",
    "DESCRIBE,format=nq,application/n-quads",
    "DESCRIBE,format=trig,application/trig",
    "DESCRIBE,format=text%2Fturtle,text/turtle",
  })
  void answersInTheFormatThatTheAddressNames(String form, String parameters, String expected)
      throws Exception {
    var answer = ask(query(form), "&" + parameters, "Accept", "image/png");

    assertThat(header(answer, "Content-Type")).isEqualTo(expected + ";charset=utf-8");
  }

  @ParameterizedTest
  @CsvSource({"SELECT,ttl", "ASK,csv", "CONSTRUCT,csv", "SELECT,nonsense"})
  void refusesAFormatThatTheAnswerHasNot(String form, String format) throws Exception {
    assertThat(ask(query(form), "&format=" + format).statusCode()).isEqualTo(406);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/n-triples",
        "application/rdf+xml",
        "application/ld+json"
      })
  void tellsTheSameGraphInEveryFormat(String format) throws Exception {
    var answer = ask(query("CONSTRUCT"), "", "Accept", format);

    var expected = graph(ask(query("CONSTRUCT"), "", "Accept", "application/n-triples"));
    assertThat(expected.size()).isEqualTo(MANY);
    assertThat(graph(answer).isIsomorphicWith(expected)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/trig", "application/n-quads"})
  void tellsTheGraphAsTheDefaultGraphOfADataset(String format) throws Exception {
    var answer = ask(query("CONSTRUCT"), "", "Accept", format);

    var told =
        RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(format))
            .toDatasetGraph();
    assertThat(told.getDefaultGraph().size()).isEqualTo(MANY);
    assertThat(told.size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml", "csv", "tsv"})
  void tellsTheSameRowsInEveryFormat(String format) throws Exception {
    var answer = ask(query("SELECT"), "&format=" + format);

    var type = header(answer, "Content-Type").replace(";charset=utf-8", "");
    var lang = WebContent.contentTypeToLangResultSet(type);
    var rows =
        ResultsReader.create()
            .lang(lang)
            .build()
            .read(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    assertThat(rows.getResultVars()).containsExactly("s", "o");
    var texts = new ArrayList<String>();
    rows.forEachRemaining(row -> texts.add(row.getLiteral("o").getLexicalForm()));
    assertThat(texts).hasSize(MANY).contains("上海 𠀀, \"7\"\t\n'");
  }

  @Test
  void usesThePrefixesOfTheQueryInTheAnswer() throws Exception {
    var query =
        "PREFIX ex: <https://example.org/thing/> DESCRIBE ex:1 FROM <https://example.org/graph>";

    assertThat(ask(query, "").body()).contains("ex:1 ");
  }

  @Test
  void saysThatAGraphCantBeWrittenInAFormat() throws Exception {
    var query = "CONSTRUCT { <urn:s> <urn:1> 1 } WHERE {}";

    var answer = ask(query, "", "Accept", "application/rdf+xml");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains("urn:1");
  }

  @Test
  void breaksOffAnAnswerThatItCantFinish() {
    var endless = "SELECT * { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h }";

    assertThatThrownBy(() -> ask(endless, "&timeout=1", "Accept", "text/csv"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void saysThatAQueryTookTooLong() throws Exception {
    var endless = "SELECT (COUNT(*) AS ?n) { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h }";

    var answer = ask(endless, "&timeout=1");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).startsWith("The query took too long");
  }
}
