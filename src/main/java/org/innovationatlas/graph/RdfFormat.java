package org.innovationatlas.graph;

import java.util.Locale;
import org.apache.jena.riot.RDFFormat;

/** The formats that an atlas is built in. */
@SuppressWarnings("ImmutableEnumChecker") // Jena's formats don't change
public enum RdfFormat {
  TRIG(RDFFormat.TRIG_BLOCKS, true),
  NQ(RDFFormat.NQUADS_UTF8, true),
  NT(RDFFormat.NTRIPLES_UTF8, false),
  TTL(RDFFormat.TURTLE_BLOCKS, false),
  JSONLD(RDFFormat.JSONLD11_PRETTY, true);

  private final RDFFormat format;
  private final boolean named;

  RdfFormat(RDFFormat format, boolean named) {
    this.format = format;
    this.named = named;
  }

  RDFFormat format() {
    return format;
  }

  /** Whether the format keeps the named graphs apart; the others hold their union. */
  public boolean isNamed() {
    return named;
  }

  /** Whether the format can be written while the facts are still being read. */
  public boolean isStreamed() {
    return this != JSONLD;
  }

  /** The ending of file names, which is also what the format is called on the command line. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return ending();
  }
}
