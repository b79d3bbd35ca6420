package org.innovationatlas.serve.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.innovationatlas.serve.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The SPARQL 1.1 Protocol, a case a file: the W3C's tests of the query operation, told in our form
 * and under their names, and what else clients send.
 */
class ProtocolTest {
  private static final String BASE = "https://example.org/";

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server =
        TestServer.of(
            BASE,
            Stream.of("data1", "data2", "data3")
                .flatMap(name -> Stream.of(typed(name), labelled(name)))
                .toList());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Quad typed(String name) {
    return new Quad(node(name), node(name), RDF.type.asNode(), node("Document"));
  }

  private static Quad labelled(String name) {
    var label = NodeFactory.createLiteralLang("数据 𠀀 " + name, "zh");
    return new Quad(node(name), node(name), RDFS.label.asNode(), label);
  }

  private static Node node(String name) {
    return NodeFactory.createURI(BASE + name);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.innovationatlas.serve.protocol.ProtocolCases#all")
  void isKept(ProtocolCase each) throws Exception {
    var answer =
        HttpClient.newHttpClient().send(each.request(server.root()), BodyHandlers.ofString());

    var expected = each.expected();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected.status());
    expected
        .headers()
        .forEach(
            (name, value) ->
                assertThat(answer.headers().firstValue(name).orElse(""))
                    .as(name)
                    .startsWith(value));
    var body = answer.body().replaceAll("\\s+", " ");
    assertThat(expected.lines()).allSatisfy(line -> assertThat(body).contains(line));
    assertThat(answer.body()).doesNotContain("\tat ", "Exception");
  }
}
