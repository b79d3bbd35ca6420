package org.innovationatlas.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes N-Quads and N-Triples in UTF-8, byte for byte as Jena does and several times as fast,
 * since a quad is mostly made of terms that stood in the quads before it. For one thread.
 */
final class NQuads extends StreamRDFBase {
  private static final int FULL = 1 << 12;
  private static final byte[] NOTHING = {};

  private final TermBytes terms = TermBytes.ofThread();
  private final LastTerms subject = new LastTerms(terms);
  private final LastTerms graph = new LastTerms(terms);
  private final OutputStream out;
  private final Lines lines;

  /**
   * @param out where the lines go; those that stay in memory are not copied
   */
  NQuads(OutputStream out) {
    this.out = out;
    this.lines = out instanceof Lines inMemory ? inMemory : new Lines(2 * FULL);
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
    lines.add(subject.of(subjectTerm), terms.of(predicateTerm), terms.of(objectTerm), graphBytes);
    if (out != lines && lines.isFull(FULL)) {
      flush();
    }
  }

  private void flush() {
    try {
      if (out != lines) {
        lines.writeTo(out);
        lines.reset();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
