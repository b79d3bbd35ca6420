package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.question.Question;
import org.innovationatlas.vocab.Inno;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An atlas whose names try to run, to break out of where they stand, and to deceive. */
class HostileAtlasTest {
  private static final String BASE = "https://example.org/small/";
  private static final List<String> NAMES =
      List.of(
          "<script>alert(1)</script>",
          "</script><script>alert(2)</script>",
          "\"><img src=x onerror=alert(3)>",
          "' onmouseover='alert(4)",
          "</title></style></textarea><svg/onload=alert(5)>",
          "<!--<script>alert(6)//-->",
          "&lt;script&gt;alert(7)&lt;/script&gt;",
          "{{7*7}}${7*7}<%= 7*7 %>",
          "javascript:alert(8)",
          "\u202Egnp.exe\u202C",
          "\u2066hidden\u2069",
          "]]><x/>",
          "=HYPERLINK(\"http://example.org/\")",
          "\u0001\u0007\u001b[31m");
  private static final Pattern DATA_BLOCK =
      Pattern.compile(
          "<script type=\"application/(ld\\+)?json\"[^>]*>(.*?)</script>", Pattern.DOTALL);
  private static final Pattern OWN_SCRIPT =
      Pattern.compile(
          "<script( [a-z]+(=\"[^\"]*\")?)* src=\"/[^\"]*\"( [a-z]+(=\"[^\"]*\")?)*></script>");
  private static final Node PASSAGE = node("passage/1");
  private static final Node THING = node("park/thing");

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    var quads = new ArrayList<Quad>();
    for (String name : NAMES) {
      for (Property property : List.of(RDFS.label, SKOS.altLabel, RDFS.comment, DCTerms.title)) {
        for (Node node : List.of(THING, PASSAGE, node("park/other"))) {
          quads.add(quad(node, property.asNode(), NodeFactory.createLiteralLang(name, "en")));
          quads.add(quad(node, property.asNode(), NodeFactory.createLiteralString(name)));
        }
      }
      quads.add(quad(PASSAGE, Inno.QUOTE, NodeFactory.createLiteralString(name)));
    }
    quads.add(quad(THING, RDF.type.asNode(), NodeFactory.createURI(Inno.NS + "Park")));
    quads.add(quad(THING, RDFS.seeAlso.asNode(), NodeFactory.createURI("javascript:alert(9)")));
    quads.add(
        quad(
            THING,
            RDFS.seeAlso.asNode(),
            NodeFactory.createURI("data:text/html,<script>alert(10)</script>")));
    quads.add(quad(node("park/other"), RDFS.seeAlso.asNode(), THING));
    var claim = node("passage/1#claim=1");
    quads.add(quad(claim, RDF.subject.asNode(), THING));
    quads.add(quad(claim, RDF.predicate.asNode(), RDFS.label.asNode()));
    quads.add(quad(claim, RDF.object.asNode(), NodeFactory.createLiteralLang(NAMES.get(0), "en")));
    quads.add(quad(claim, Inno.QUOTE, NodeFactory.createLiteralString(NAMES.get(1))));
    quads.add(quad(claim, Inno.STATED_IN, PASSAGE));
    server = TestServer.of(BASE, quads);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Quad quad(Node subject, Node predicate, Node object) {
    return new Quad(PASSAGE, subject, predicate, object);
  }

  private static Node node(String id) {
    return NodeFactory.createURI(BASE + id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "small/park/thing",
        "small/park/other",
        "small/passage/1",
        "small/park/thin",
        "small/park/%3Cscript%3Ealert(1)%3C/script%3E",
        "small/park/%22%3E%3Cimg%20src=x%20onerror=1%3E",
        "search?q=%3Cscript%3Ealert(1)%3C/script%3E",
        "search?q=thing",
        "sparql",
        "queries",
        "map",
        "features",
        "ogc",
        "small/park",
        "passages",
        "timeline",
        "reconcile/view?id=x%22%3E%3Cscript%3E",
        "sparql?query=%3C/script%3E%3Cscript%3Ealert(1)"
      })
  void showsItHarmlessly(String path) throws Exception {
    for (String language : List.of("en", "zh")) {
      var answer = server.get(path, "Accept", "text/html", "Accept-Language", language);
      if (TestServer.header(answer, "Content-Type").startsWith("text/html")) {
        assertHarmless(answer.body());
      }
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
          .doesNotContain("unsafe-eval", "*")
          .doesNotContainPattern("script-src[^;]*unsafe")
          .doesNotContainPattern(path.startsWith("sparql") ? "(?!)" : "unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
      assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
      assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
    }
  }

  private static void assertHarmless(String page) throws IOException {
    var blocks = DATA_BLOCK.matcher(page);
    while (blocks.find()) {
      new ObjectMapper().readTree(blocks.group(2));
    }
    var rest = OWN_SCRIPT.matcher(DATA_BLOCK.matcher(page).replaceAll("")).replaceAll("");
    assertThat(rest)
        .doesNotContainIgnoringCase("<script")
        .doesNotContainIgnoringCase("<svg/onload")
        .doesNotContainIgnoringCase("<img src=x")
        .doesNotContainIgnoringCase("href=\"javascript:")
        .doesNotContainPattern(
            "(?i)<[a-z][^<>\"']*(\"[^\"]*\"[^<>\"']*|'[^']*'[^<>\"']*)*\\son\\w+\\s*=")
        .doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]")
        .doesNotContainPattern("[\u0000-\u0008\u000b\u000c\u000e-\u001f]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "jsonld", "rdf", "nt", "html"})
  void writesEachFormatSoThatItCanBeReadAgain(String format) throws Exception {
    var answer = server.get("small/park/thing." + format);

    if (format.equals("rdf")) {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).startsWith("This can't be written as application/rdf+xml");
    } else if (!format.equals("html")) {
      assertThat(TestServer.graph(answer).contains(THING, Node.ANY, Node.ANY)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/sparql-results+xml",
        "application/sparql-results+json",
        "text/csv",
        "text/tab-separated-values",
        "text/plain"
      })
  void answersAQueryAsTheKindOfFileThatItSays(String type) throws Exception {
    var query = "SELECT ?name { <" + BASE + "park/thing> ?p ?name } ORDER BY ?name";
    var answer = server.get("sparql?query=" + TestServer.encode(query), "Accept", type);

    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(TestServer.header(answer, "Content-Type")).doesNotStartWith("text/html");
  }

  @Test
  void makesNoFormulaOfANameInATableForSpreadsheets() throws Exception {
    var question =
        Question.of(
            "cells",
            "# Cells?\n# 格？\nSELECT ('=1+1' AS ?a) ('-x' AS ?b) (-1 AS ?c) ('@x'@en AS ?d) {}");
    try (var asked = TestServer.of(TestServer.content(BASE, List.of(), List.of(question)))) {
      assertThat(asked.get("queries/cells.csv").body())
          .isEqualTo("a,b,c,d\r\n'=1+1,'-x,-1,'@x\r\n");
    }
  }

  @Test
  void keepsTheCsvOfAQueryToTheStandard() throws Exception {
    var answer = server.query("SELECT ('=1+1' AS ?x) ('a\"b' AS ?y) (-1 AS ?z) {}");

    assertThat(answer.body()).isEqualTo("x,y,z\r\n=1+1,\"a\"\"b\",-1\r\n");
  }
}
