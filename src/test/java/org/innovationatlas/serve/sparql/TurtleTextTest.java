package org.innovationatlas.serve.sparql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.vocab.Inno;
import org.innovationatlas.vocab.Prefixes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every character is the one that Jena would write. */
class TurtleTextTest {
  private static final Node THING = iri("https://example.org/thing/1");
  private static final String SHORT = "urn:x:";

  static Stream<Map<String, String>> prefixes() {
    return Stream.of(
        Map.of(),
        Map.of("", "https://example.org/"),
        Map.of("rdfs", RDFS.getURI(), "inno", Inno.NS),
        Map.of("rdf", RDF.getURI(), "long-name", "https://example.org/thing/"),
        Map.of("x", SHORT, "y", SHORT + "thing/", "a.b", "https://example.org/a"),
        Map.of("x-1", "https://example.org/", "inno", SHORT));
  }

  private static Node iri(String text) {
    return NodeFactory.createURI(text);
  }

  private static List<Node> subjects() {
    return List.of(THING, iri(SHORT + "s"), iri(SHORT + "thing/s"), RDF.Nodes.type, iri(SHORT));
  }

  private static List<Node> predicates() {
    return List.of(
        RDF.Nodes.type,
        RDF.Nodes.first,
        RDFS.label.asNode(),
        iri(SHORT + "p"),
        iri(SHORT + "thing/p"),
        iri(SHORT + "1.p."),
        iri(Inno.NS + "locatedIn"),
        iri("https://example.org/a-predicate-with-a-name-that-does-not-fit"),
        iri("https://example.org/thing/a-predicate-with-a-long-name"),
        iri("https://example.org/thing/(p)"));
  }

  private static List<Node> objects() {
    var objects = new ArrayList<>(subjects());
    for (String text :
        List.of("", "1", "-1", "1.5", "1e6", "true", "words", "数字安全", "𠮷", "\"\\\n\r\t\u0007")) {
      objects.add(NodeFactory.createLiteralString(text));
      objects.add(NodeFactory.createLiteralLang(text, "zh-Hans"));
      objects.add(NodeFactory.createLiteralDirLang(text, "ar", TextDirection.RTL));
      for (var type :
          List.of(
              XSDDatatype.XSDinteger,
              XSDDatatype.XSDdecimal,
              XSDDatatype.XSDdouble,
              XSDDatatype.XSDboolean,
              XSDDatatype.XSDgYear)) {
        objects.add(NodeFactory.createLiteralDT(text, type));
      }
      objects.add(iri("https://example.org/" + text));
    }
    return objects;
  }

  @ParameterizedTest
  @MethodSource("prefixes")
  void writesEachTermAsJenaDoes(Map<String, String> prefixes) throws IOException {
    for (Node subject : subjects()) {
      assertSame(graph(prefixes, List.of(Triple.create(subject, RDF.Nodes.type, THING))));
    }
    for (Node predicate : predicates()) {
      for (Node object : objects()) {
        assertSame(graph(prefixes, List.of(Triple.create(THING, predicate, object))));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("prefixes")
  void writesManyTriplesAsJenaDoes(Map<String, String> prefixes) throws IOException {
    var random = new Random(20221231);
    var subjects = subjects();
    var predicates = predicates();
    var objects = objects();
    for (int i = 0; i < 300; i++) {
      var triples = new ArrayList<Triple>();
      for (int j = random.nextInt(40); j >= 0; j--) {
        triples.add(
            Triple.create(any(subjects, random), any(predicates, random), any(objects, random)));
      }
      assertSame(graph(prefixes, triples));
    }
  }

  private static Node any(List<Node> terms, Random random) {
    return terms.get(random.nextInt(terms.size()));
  }

  @Test
  void writesAnEmptyGraphAsJenaDoes() throws IOException {
    assertSame(graph(Map.of(), List.of()));
    assertSame(graph(Map.of("inno", Inno.NS), List.of()));
  }

  @Test
  void writesTheShanghaiAtlasAsJenaDoes() throws Exception {
    var atlas = SmallAtlas.shanghai();
    var quads = SmallAtlas.quads(atlas);
    var triples = quads.stream().map(quad -> quad.asTriple()).toList();

    assertSame(graph(Prefixes.ofAtlas(atlas.base()), triples));
  }

  @Test
  void keepsNoLongAnswerInMemory() throws IOException {
    var triples = new ArrayList<Triple>();
    for (int i = 0; i < 10_000; i++) {
      triples.add(
          Triple.create(THING, RDFS.label.asNode(), NodeFactory.createLiteralString("name " + i)));
    }
    var graph = graph(Map.of(), triples);
    var longest = new AtomicInteger();

    TurtleText.write(
        graph,
        new ByteArrayOutputStream() {
          @Override
          public void write(byte[] bytes) {
            longest.accumulateAndGet(bytes.length, Math::max);
          }
        });

    assertThat(longest.get()).isBetween(1, 1 << 14);
    assertSame(graph);
  }

  @Test
  void leavesBlankNodesAndListsToJena() {
    var blank = NodeFactory.createBlankNode();

    assertThat(
            Stream.of(
                Triple.create(THING, RDF.Nodes.type, blank),
                Triple.create(blank, RDF.Nodes.type, THING),
                Triple.create(THING, RDF.Nodes.type, RDF.Nodes.nil),
                Triple.create(
                    THING,
                    RDF.Nodes.type,
                    NodeFactory.createTripleTerm(THING, RDF.Nodes.type, THING))))
        .allMatch(triple -> !TurtleText.isPlain(graph(Map.of(), List.of(triple))));
  }

  private static Graph graph(Map<String, String> prefixes, List<Triple> triples) {
    var graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(prefixes);
    triples.forEach(graph::add);
    return graph;
  }

  private static void assertSame(Graph graph) throws IOException {
    assertThat(TurtleText.isPlain(graph)).isTrue();
    var ours = new ByteArrayOutputStream();
    TurtleText.write(graph, ours);
    assertThat(ours.toString(UTF_8))
        .isEqualTo(RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).asString());
  }
}
