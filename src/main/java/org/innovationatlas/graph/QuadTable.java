package org.innovationatlas.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * Quads in the form that is read fastest: each term once, then for each quad the numbers of its
 * four terms. It is for the program that wrote it, and no format to keep data in.
 */
public final class QuadTable {
  private static final int IRI = 0;
  private static final int BLANK = 1;
  private static final int TYPED = 2;
  private static final int TAGGED = 3;

  private QuadTable() {}

  /**
   * Writes quads of named graphs.
   *
   * @throws IllegalArgumentException when a term is none of RDF 1.1
   */
  public static void write(Collection<Quad> quads, OutputStream target) throws IOException {
    var out = new DataOutputStream(target);
    var numbers = new LinkedHashMap<Node, Integer>();
    quads.forEach(quad -> forEachTerm(quad, term -> numbers.putIfAbsent(term, numbers.size())));
    out.writeInt(numbers.size());
    for (Node term : numbers.keySet()) {
      write(term, out);
    }
    out.writeInt(quads.size());
    for (Quad quad : quads) {
      out.writeInt(number(quad.getGraph(), numbers));
      out.writeInt(number(quad.getSubject(), numbers));
      out.writeInt(number(quad.getPredicate(), numbers));
      out.writeInt(number(quad.getObject(), numbers));
    }
    out.flush();
  }

  private static void forEachTerm(Quad quad, Consumer<Node> terms) {
    terms.accept(quad.getGraph());
    terms.accept(quad.getSubject());
    terms.accept(quad.getPredicate());
    terms.accept(quad.getObject());
  }

  private static int number(Node term, Map<Node, Integer> numbers) {
    return numbers.getOrDefault(term, -1);
  }

  private static void write(Node term, DataOutputStream out) throws IOException {
    if (term.isURI()) {
      out.writeByte(IRI);
      write(term.getURI(), out);
    } else if (term.isBlank()) {
      out.writeByte(BLANK);
      write(term.getBlankNodeLabel(), out);
    } else if (term.isLiteral() && term.getLiteralLanguage().isEmpty()) {
      out.writeByte(TYPED);
      write(term.getLiteralLexicalForm(), out);
      write(term.getLiteralDatatypeURI(), out);
    } else if (term.isLiteral() && term.getLiteralBaseDirection() == null) {
      out.writeByte(TAGGED);
      write(term.getLiteralLexicalForm(), out);
      write(term.getLiteralLanguage(), out);
    } else {
      throw new IllegalArgumentException(term + " is no term of RDF 1.1");
    }
  }

  private static void write(String text, DataOutputStream out) throws IOException {
    var bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Reads what was written.
   *
   * @param source what is read from it byte by byte is to cost little
   * @throws IOException when it can't be read or ends early
   */
  public static void read(InputStream source, Consumer<Quad> quads) throws IOException {
    var in = new DataInputStream(source);
    var terms = new Node[in.readInt()];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = readTerm(in);
    }
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      quads.accept(
          Quad.create(
              terms[in.readInt()], terms[in.readInt()], terms[in.readInt()], terms[in.readInt()]));
    }
  }

  private static Node readTerm(DataInputStream in) throws IOException {
    int kind = in.readByte();
    var text = readText(in);
    return switch (kind) {
      case IRI -> NodeFactory.createURI(text);
      case BLANK -> NodeFactory.createBlankNode(text);
      case TYPED -> NodeFactory.createLiteralDT(text, NodeFactory.getType(readText(in)));
      case TAGGED -> NodeFactory.createLiteralLang(text, readText(in));
      default -> throw new IOException("no kind of term has the number " + kind);
    };
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), UTF_8);
  }
}
