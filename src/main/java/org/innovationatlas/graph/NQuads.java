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
  private static final int FULL = 1 << 12;
  private static final int MOST_BETWEEN = "    .\n".length();
  private static final byte[] NOTHING = {};

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
    write(triple.getSubject(), triple.getPredicate(), triple.getObject(), NOTHING);
  }

  @Override
  public void quad(Quad quad) {
    write(
        quad.getSubject(),
        quad.getPredicate(),
        quad.getObject(),
        quad.isDefaultGraph() ? NOTHING : graph.of(quad.getGraph()));
  }

  @Override
  public void finish() {
    flush();
  }

  private void write(Node subjectTerm, Node predicateTerm, Node objectTerm, byte[] graphBytes) {
    var subjectBytes = subject.of(subjectTerm);
    var predicateBytes = terms.of(predicateTerm);
    var objectBytes = terms.of(objectTerm);
    int most =
        length
            + subjectBytes.length
            + predicateBytes.length
            + objectBytes.length
            + graphBytes.length
            + MOST_BETWEEN;
    if (most > lines.length) {
      lines = Arrays.copyOf(lines, 2 * most);
    }
    add(subjectBytes);
    add(predicateBytes);
    add(objectBytes);
    if (graphBytes != NOTHING) {
      add(graphBytes);
    }
    lines[length++] = '.';
    lines[length++] = '\n';
    if (length > FULL) {
      flush();
    }
  }

  /** Adds the bytes of a term and a space. */
  private void add(byte[] bytes) {
    System.arraycopy(bytes, 0, lines, length, bytes.length);
    length += bytes.length;
    lines[length++] = ' ';
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
