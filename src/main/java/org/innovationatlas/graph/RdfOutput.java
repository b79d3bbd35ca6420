package org.innovationatlas.graph;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.vocab.Prefixes;

/** Writes quads in a format, with the prefixes of an atlas. */
public final class RdfOutput {
  private final Map<String, String> prefixes;
  private final RdfFormat format;
  private final int headLength;

  public RdfOutput(String base, RdfFormat format) {
    this.prefixes = Prefixes.ofAtlas(base);
    this.format = format;
    this.headLength = format.isStreamed() ? lengthOfHead() : 0;
  }

  /** Writes all quads in their order; a format without named graphs gets each triple once. */
  public void write(Collection<Quad> quads, OutputStream out) {
    if (!format.isStreamed()) {
      writeWhole(quads, out);
    } else if (format.isNamed()) {
      stream(quads::forEach, out);
    } else {
      var union =
          quads.stream()
              .map(quad -> new Quad(Quad.defaultGraphNodeGenerated, quad.asTriple()))
              .distinct()
              .sorted(new QuadOrder());
      stream(union::forEach, out);
    }
  }

  /**
   * Writes the beginning of a file that is written in parts: its prefixes.
   *
   * @throws UnsupportedOperationException when the format can only be written as a whole
   */
  public void head(OutputStream out) {
    stream(quads -> {}, out);
  }

  /**
   * Writes a part of a file, which may be done while others are written; a format without named
   * graphs gets each triple of the part once.
   *
   * @param quads hands its argument the quads in their order
   * @throws UnsupportedOperationException when the format can only be written as a whole
   */
  public void part(Consumer<Consumer<Quad>> quads, OutputStream out) {
    stream(quads, headLength == 0 ? out : new Beheaded(out, headLength));
  }

  private int lengthOfHead() {
    var bytes = new ByteArrayOutputStream();
    head(bytes);
    return bytes.size();
  }

  private void stream(Consumer<Consumer<Quad>> quads, OutputStream out) {
    var stream = writer(out);
    stream.start();
    prefixes.forEach(stream::prefix);
    var written = new HashSet<Triple>();
    quads.accept(
        format.isNamed()
            ? stream::quad
            : quad -> {
              if (written.add(quad.asTriple())) {
                stream.triple(quad.asTriple());
              }
            });
    stream.finish();
  }

  private StreamRDF writer(OutputStream out) {
    return switch (format) {
      case NQ, NT -> new NQuads(out);
      case TRIG, TTL -> StreamRDFWriter.getWriterStream(out, format.format());
      case JSONLD ->
          throw new UnsupportedOperationException(format.ending() + " is only written as a whole");
    };
  }

  private void writeWhole(Collection<Quad> quads, OutputStream out) {
    var dataset = DatasetGraphFactory.create();
    dataset.prefixes().putAll(prefixes);
    quads.forEach(dataset::add);
    RDFWriter.source(dataset).format(format.format()).output(out);
  }

  /** Lets pass what follows the first bytes. */
  private static final class Beheaded extends FilterOutputStream {
    private int head;

    private Beheaded(OutputStream out, int head) {
      super(out);
      this.head = head;
    }

    @Override
    public void write(int b) throws IOException {
      if (head > 0) {
        head--;
      } else {
        out.write(b);
      }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int skipped = Math.min(head, length);
      head -= skipped;
      out.write(bytes, offset + skipped, length - skipped);
    }
  }
}
