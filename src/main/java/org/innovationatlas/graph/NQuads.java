package org.innovationatlas.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes N-Quads and N-Triples in UTF-8, byte for byte as Jena does and several times as fast,
 * since a quad is mostly made of terms that stood in the quads before it.
 */
final class NQuads extends StreamRDFBase {
  private static final int FULL = 1 << 15;
  private static final int END_OF_LINE = " .\n".length();

  private final TermBytes terms = new TermBytes();
  private final OutputStream out;
  private byte[] lines = new byte[2 * FULL];
  private int length;

  NQuads(OutputStream out) {
    this.out = out;
  }

  @Override
  public void triple(Triple triple) {
    write(triple.getSubject());
    write(triple.getPredicate());
    write(triple.getObject());
    end();
  }

  @Override
  public void quad(Quad quad) {
    write(quad.getSubject());
    write(quad.getPredicate());
    write(quad.getObject());
    if (!quad.isDefaultGraph()) {
      write(quad.getGraph());
    }
    end();
  }

  @Override
  public void finish() {
    flush();
  }

  /** Adds the term and a space. */
  private void write(Node term) {
    var bytes = terms.of(term);
    int after = length + bytes.length;
    if (after + END_OF_LINE > lines.length) {
      lines = Arrays.copyOf(lines, 2 * after + END_OF_LINE);
    }
    System.arraycopy(bytes, 0, lines, length, bytes.length);
    lines[after] = ' ';
    length = after + 1;
  }

  private void end() {
    lines[length++] = '.';
    lines[length++] = '\n';
    if (length > FULL) {
      flush();
    }
  }

  private void flush() {
    try {
      out.write(lines, 0, length);
      length = 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
