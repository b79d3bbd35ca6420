package org.innovationatlas.serve.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.jena.sparql.core.Quad;

/** Writes quads, the same ones in the same bytes. */
@FunctionalInterface
public interface QuadWriter {

  /**
   * Writes the quads.
   *
   * @param base the IRI that the atlas's ids are relative to, for readable prefixes
   * @param out is left open
   */
  void write(List<Quad> quads, String base, DumpFormat format, OutputStream out) throws IOException;
}
