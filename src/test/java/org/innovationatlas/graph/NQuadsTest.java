package org.innovationatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.SmallAtlas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every byte is the one that Jena would write. */
class NQuadsTest {
  private static final Node PLAIN = NodeFactory.createURI("https://example.org/plain");

  static Stream<Node> terms() {
    var texts =
        List.of(
            "",
            "plain",
            "two words",
            "数字安全",
            "Zürich \u07FF\u0800\uFFFC",
            "𠮷论坛",
            "a \"quoted\" \\ word",
            "tab\tline\nreturn\rfeed\fbell\u0007delete\u007F",
            "\u007F",
            "replaced \uFFFD",
            "asked? 问？ 问?",
            "half \uD842",
            "半\uDFB7",
            "<{|}^`>");
    return Stream.concat(
        texts.stream()
            .flatMap(
                text ->
                    Stream.of(
                        NodeFactory.createLiteralString(text),
                        NodeFactory.createLiteralLang(text, "zh-Hans"),
                        NodeFactory.createLiteralDirLang(text, "ar", TextDirection.RTL),
                        NodeFactory.createLiteralDT(text, XSDDatatype.XSDdecimal),
                        NodeFactory.createURI("https://example.org/" + text))),
        Stream.of(
            NodeFactory.createBlankNode("a-1:b"),
            NodeFactory.createTripleTerm(PLAIN, PLAIN, NodeFactory.createLiteralString("\n"))));
  }

  @ParameterizedTest
  @MethodSource("terms")
  void writesATermAsJenaDoes(Node term) {
    var quads = List.of(new Quad(PLAIN, PLAIN, PLAIN, term), new Quad(PLAIN, term, PLAIN, PLAIN));

    assertThat(ours(quads)).isEqualTo(jenas(quads));
  }

  @Test
  void writesTermsThatComeAgainAsJenaDoes() {
    long seed = 20221231;
    var random = new Random(seed);
    var terms = terms().filter(Node::isConcrete).toList();
    var quads = new ArrayList<Quad>();
    for (int i = 0; i < 5_000; i++) {
      var thing = NodeFactory.createURI("https://example.org/thing/" + random.nextInt(2_000));
      quads.add(new Quad(PLAIN, thing, PLAIN, terms.get(random.nextInt(terms.size()))));
    }

    assertThat(ours(quads)).as("seed %d", seed).isEqualTo(jenas(quads));
  }

  @Test
  void writesTermsOfMoreDatatypesThanItRemembersAsJenaDoes() {
    var quads = new ArrayList<Quad>();
    for (int i = 0; i < 3_000; i++) {
      var type = TypeMapper.getInstance().getSafeTypeByName("https://example.org/type/" + i);
      quads.add(new Quad(PLAIN, PLAIN, PLAIN, NodeFactory.createLiteralDT("word", type)));
      quads.add(new Quad(PLAIN, PLAIN, PLAIN, NodeFactory.createLiteralString("word " + i)));
    }

    assertThat(ours(quads)).isEqualTo(jenas(quads));
  }

  @Test
  void writesATermThatIsLongerThanItsBuffer() {
    var quads =
        List.of(
            new Quad(PLAIN, PLAIN, PLAIN, NodeFactory.createLiteralString("长".repeat(200_000))));

    assertThat(ours(quads)).isEqualTo(jenas(quads));
  }

  @Test
  void writesTheShanghaiAtlasAsJenaDoes() throws Exception {
    var quads = SmallAtlas.quads(SmallAtlas.shanghai());

    assertThat(ours(quads)).isEqualTo(jenas(quads));
  }

  private static String ours(List<Quad> quads) {
    var out = new ByteArrayOutputStream();
    var lines = new Lines(1);
    var inMemory = written(quads, lines, new NQuads(lines));
    assertThat(inMemory).isEqualTo(written(quads, out, new NQuads(out)));
    return inMemory;
  }

  private static String jenas(List<Quad> quads) {
    var out = new ByteArrayOutputStream();
    return written(quads, out, StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS_UTF8));
  }

  private static String written(List<Quad> quads, ByteArrayOutputStream out, StreamRDF stream) {
    stream.start();
    quads.forEach(stream::quad);
    quads.forEach(quad -> stream.quad(new Quad(Quad.defaultGraphIRI, quad.asTriple())));
    quads.forEach(quad -> stream.triple(quad.asTriple()));
    stream.finish();
    return out.toString(StandardCharsets.UTF_8);
  }
}
