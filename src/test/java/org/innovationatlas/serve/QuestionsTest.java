package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.innovationatlas.serve.TestServer.encode;
import static org.innovationatlas.serve.TestServer.graph;
import static org.innovationatlas.serve.TestServer.header;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.util.List;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.cli.ServedFacts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The questions are answered by their names, of the real atlas. */
class QuestionsTest {
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.of(ServedFacts.content(SmallAtlas.SHANGHAI));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void answersAQuestionWithItsDefaults() throws Exception {
    var answer = server.get("queries/districts", "Accept", "text/csv");

    assertThat(answer.body().lines()).hasSize(17);
    assertThat(header(answer, "Content-Disposition")).contains("filename=\"districts.csv\"");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "queries/districts.csv, */*, text/csv",
        "queries/districts?format=tsv, */*, text/tab-separated-values",
        "queries/districts, */*, application/sparql-results+json",
        "queries/districts, `application/sparql-results+xml, */*;q=0.1`, application/sparql-results+xml",
        "queries/districts, `text/html,application/xml;q=0.9,*/*;q=0.8`, text/html",
        "queries/districts.csv?format=xml, text/html, text/csv",
        "queries/districts.rq, */*, application/sparql-query",
        "queries/claims-of-a-thing, */*, text/turtle",
        "queries/claims-of-a-thing, application/ld+json, application/ld+json",
        "queries/claims-of-a-thing.html, */*, text/html",
        "queries, */*, application/json",
        "queries, text/html, text/html"
      })
  void answersInTheFormatThatTheClientPrefers(String path, String accept, String type)
      throws Exception {
    var answer = server.get(path, "Accept", accept);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith(type);
    assertThat(answer.body()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "queries/districts.ttl, text/csv (csv)",
    "queries/claims-of-a-thing.csv, text/turtle (ttl)",
    "queries/districts?format=png, application/sparql-results+json (json)"
  })
  void listsTheFormatsThatAnAnswerHas(String path, String listed) throws Exception {
    var answer = server.get(path);

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains(listed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "district:jinshan",
        "https://w3id.org/innovation-atlas/shanghai/district/jinshan",
        "<https://w3id.org/innovation-atlas/shanghai/district/jinshan>"
      })
  void takesAThingByItsIriOrItsPrefixedName(String district) throws Exception {
    var answer = server.get("queries/things-of-a-district.csv?district=" + encode(district));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Jinshan").doesNotContain("Putuo");
  }

  @Test
  void takesALiteralByItsLexicalForm() throws Exception {
    assertThat(server.get("queries/things-by-name.csv?words=Huawei").body()).contains("Huawei");
    assertThat(server.get("queries/events-of-a-year.csv?year=2022").body().lines())
        .hasSizeGreaterThan(1);
  }

  @Test
  void takesAnEmptyValueOfAFormAsLeftOut() throws Exception {
    assertThat(server.get("queries/things-of-a-district.csv?district=").body())
        .isEqualTo(server.get("queries/things-of-a-district.csv").body());
  }

  @ParameterizedTest
  @CsvSource({
    "queries/events-of-a-year?year=soon, a value of the datatype xsd:gYear",
    "queries/events-of-a-year?year=2022-01, a value of the datatype xsd:gYear",
    "queries/things-of-a-district?district=Jinshan, an IRI or a name with one of the prefixes",
    "queries/things-of-a-district?district=distrikt:jinshan, an IRI or a name with one of",
    "queries/things-of-a-district?distrct=x, Did you mean \"district\"?",
    "queries/things-of-a-district?district=a&district=b, give it once",
    "queries/districts?district=x, it has none"
  })
  void refusesAValueThatTheParameterCannotTake(String path, String words) throws Exception {
    var answer = server.get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "district:jinshan> } UNION { ?a ?b ?c } #",
        "https://example.org/x> . ?s ?p ?o . <https://example.org/y",
        "\"x\" } } SELECT * { ?s ?p ?o",
        "?district",
        "_:b",
        "<https://example.org/a b>",
        "district:jinshan } #",
        "district:jinshan\n} UNION {"
      })
  void letsNoValueChangeWhatIsAsked(String value) throws Exception {
    var answer = server.get("queries/things-of-a-district.csv?district=" + encode(value));

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\") } UNION { ?thing ?p ?name } #", "\\\") || true || (\"", "' OR '1'='1"})
  void takesATextAsNothingButAText(String value) throws Exception {
    var answer = server.get("queries/things-by-name.csv?words=" + encode(value));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("thing,name,language\r\n");
  }

  @Test
  void listsTheQuestionsAsTheClientWantsAndInItsLanguage() throws Exception {
    var page = server.get("queries?lang=zh", "Accept", "text/html");

    assertThat(header(page, "Content-Language")).isEqualTo("zh");
    assertThat(header(server.get("queries"), "Content-Type")).startsWith("application/json");
    for (var answer :
        List.of(server.get("queries?format=png"), server.get("queries", "Accept", "image/png"))) {
      assertThat(answer.statusCode()).isEqualTo(406);
      assertThat(answer.body()).contains("application/json (json)", "text/html (html)");
    }
  }

  @Test
  void suggestsTheQuestionThatWasMeant() throws Exception {
    var answer = server.get("queries/distrcts");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Did you mean \"districts\"?");
  }

  @Test
  void sendsAnAnswerOnceToWhoAsksAgain() throws Exception {
    var path = "queries/events-of-a-year.csv?year=2022";
    var tag = header(server.get(path), "ETag");

    assertThat(server.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(server.get(path.replace("2022", "2021"), "If-None-Match", tag).statusCode())
        .isEqualTo(200);
  }

  @Test
  void describesItselfInOpenApiWithoutAFault() throws Exception {
    var answer = server.get("openapi.json");
    var options = new ParseOptions();
    options.setResolve(true);

    var parsed = new OpenAPIV3Parser().readContents(answer.body(), null, options);

    assertThat(parsed.getMessages()).isEmpty();
    assertThat(parsed.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
    assertThat(parsed.getOpenAPI().getPaths())
        .containsKeys(
            "/queries/districts", "/shanghai/park/{id}", "/features", "/ogc", "/reconcile");
  }

  @Test
  void offersTheQuestionsAsExamplesOfQueries() throws Exception {
    var examples = graph(server.get(".well-known/sparql-examples"));
    var asked =
        server.query(
            """
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT (COUNT(DISTINCT ?q) AS ?n) {
              GRAPH <https://w3id.org/innovation-atlas/.well-known/sparql-examples> {
                ?q a sh:SPARQLExecutable ; rdfs:comment ?en, ?zh ; sh:select|sh:construct ?text .
                FILTER (LANG(?en) = "en" && LANG(?zh) = "zh")
              }
            }
            """);

    assertThat(asked.body()).isEqualTo("n\r\n39\r\n");
    assertThat(examples.size()).isGreaterThan(39 * 6);
  }
}
