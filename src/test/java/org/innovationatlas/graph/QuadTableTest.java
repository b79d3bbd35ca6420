package org.innovationatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class QuadTableTest {
  private static final Node GRAPH = NodeFactory.createURI("http://example.org/g");
  private static final Node BLANK = NodeFactory.createBlankNode("b");
  private static final List<Quad> QUADS =
      List.of(
          quad(NodeFactory.createLiteralString("浦东 \"新\"\n区")),
          quad(NodeFactory.createLiteralLang("Pudong", "en-GB")),
          quad(NodeFactory.createLiteralDT("560.0", XSDDatatype.XSDdecimal)),
          quad(NodeFactory.createLiteralDT("x".repeat(70_000), NodeFactory.getType("urn:type"))),
          quad(BLANK));

  private static Quad quad(Node object) {
    return Quad.create(GRAPH, BLANK, GRAPH, object);
  }

  @Test
  void readsWhatItWrote() throws IOException {
    assertThat(read(written())).isEqualTo(QUADS);
  }

  @Test
  void failsWhereItEndsEarly() throws IOException {
    var written = written();

    assertThatThrownBy(() -> read(Arrays.copyOf(written, written.length - 1)))
        .isInstanceOf(EOFException.class);
  }

  @Test
  void takesNoTermThatItCannotWrite() {
    var term = NodeFactory.createTripleTerm(GRAPH, GRAPH, GRAPH);

    assertThatThrownBy(() -> QuadTable.write(List.of(quad(term)), new ByteArrayOutputStream()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("is no term of RDF 1.1");
  }

  private static byte[] written() throws IOException {
    var out = new ByteArrayOutputStream();
    QuadTable.write(QUADS, out);
    return out.toByteArray();
  }

  private static List<Quad> read(byte[] bytes) throws IOException {
    var quads = new ArrayList<Quad>();
    QuadTable.read(new ByteArrayInputStream(bytes), quads::add);
    return quads;
  }
}
