package org.innovationatlas.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Writes N-Quads and N-Triples in UTF-8, byte for byte as Jena does and several times as fast,
 * since a quad is mostly made of terms that stood in the quads before it. For one thread.
 */
final class NQuads extends StreamRDFBase {
  private static final int FULL = 1 << 13;
  private static final int END_OF_LINE = " .\n".length();

  private final TermBytes terms = TermBytes.ofThread();
  private final Again subject = new Again();
  private final Again graph = new Again();
  private final OutputStream out;
  private byte[] lines = new byte[2 * FULL];
  private int length;

  NQuads(OutputStream out) {
    this.out = out;
  }

  /** A term that mostly is that of the line before, or of the one before that changed it. */
  private final class Again {
    private @Nullable Node last;
    private @Nullable Node other;
    private byte[] encoded = {};
    private byte[] encodedOther = {};

    @SuppressWarnings("ReferenceEquality") // an equal one is encoded once more
    byte[] of(Node next) {
      if (next != last) {
        var known = next == other ? encodedOther : terms.encode(next);
        other = last;
        encodedOther = encoded;
        last = next;
        encoded = known;
      }
      return encoded;
    }
  }

  @Override
  public void triple(Triple triple) {
    write(subject.of(triple.getSubject()));
    write(terms.of(triple.getPredicate()));
    write(terms.of(triple.getObject()));
    end();
  }

  @Override
  public void quad(Quad quad) {
    write(subject.of(quad.getSubject()));
    write(terms.of(quad.getPredicate()));
    write(terms.of(quad.getObject()));
    if (!quad.isDefaultGraph()) {
      write(graph.of(quad.getGraph()));
    }
    end();
  }

  @Override
  public void finish() {
    flush();
  }

  /** Adds the bytes of a term and a space. */
  private void write(byte[] bytes) {
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
