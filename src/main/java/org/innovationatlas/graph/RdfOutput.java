package org.innovationatlas.graph;

import java.io.OutputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.vocab.Prefixes;

/** Writes quads in a format, with the prefixes of an atlas. */
public final class RdfOutput {
  private final Atlas atlas;
  private final RdfFormat format;

  public RdfOutput(Atlas atlas, RdfFormat format) {
    this.atlas = atlas;
    this.format = format;
  }

  /** Writes all quads in their order; a format without named graphs gets each triple once. */
  public void write(Collection<Quad> quads, OutputStream out) {
    if (!format.isStreamed()) {
      writeWhole(quads, out);
      return;
    }
    try (var stream = stream(out)) {
      if (format.isNamed()) {
        quads.forEach(stream::add);
      } else {
        quads.stream()
            .map(quad -> new Quad(Quad.defaultGraphNodeGenerated, quad.asTriple()))
            .distinct()
            .sorted(new QuadOrder())
            .forEach(stream::add);
      }
    }
  }

  /**
   * Opens a stream of quads in the order in which they are added.
   *
   * @throws UnsupportedOperationException when the format can only be written as a whole
   */
  public QuadStream stream(OutputStream out) {
    if (!format.isStreamed()) {
      throw new UnsupportedOperationException(format.ending() + " is only written as a whole");
    }
    return new QuadStream(
        StreamRDFWriter.getWriterStream(out, format.format()), format.isNamed(), atlas);
  }

  private void writeWhole(Collection<Quad> quads, OutputStream out) {
    var dataset = DatasetGraphFactory.create();
    dataset.prefixes().putAll(Prefixes.ofAtlas(atlas.base()));
    quads.forEach(dataset::add);
    RDFWriter.source(dataset).format(format.format()).output(out);
  }

  /** An open stream of quads. */
  public static final class QuadStream implements AutoCloseable {
    private final StreamRDF stream;
    private final boolean named;
    private final Set<Triple> written = new HashSet<>();

    private QuadStream(StreamRDF stream, boolean named, Atlas atlas) {
      this.stream = stream;
      this.named = named;
      stream.start();
      Prefixes.ofAtlas(atlas.base()).forEach(stream::prefix);
    }

    public void add(Quad quad) {
      if (named) {
        stream.quad(quad);
      } else if (written.add(quad.asTriple())) {
        stream.triple(quad.asTriple());
      }
    }

    @Override
    public void close() {
      stream.finish();
    }
  }
}
