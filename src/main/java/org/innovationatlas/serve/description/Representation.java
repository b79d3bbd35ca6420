package org.innovationatlas.serve.description;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.innovationatlas.serve.http.Format;
import org.innovationatlas.serve.http.Formats;
import org.jspecify.annotations.Nullable;

/** The formats in which a description is answered, the preferred one first. */
@SuppressWarnings("ImmutableEnumChecker") // Jena's formats don't change
public enum Representation implements Format {
  TURTLE("ttl", RDFFormat.TURTLE_PRETTY, "text/turtle"),
  JSON_LD("jsonld", RDFFormat.JSONLD11_PRETTY, "application/ld+json", "application/json"),
  RDF_XML("rdf", RDFFormat.RDFXML_PLAIN, "application/rdf+xml"),
  /** Older clients, such as RDFLib, ask for it as plain text. */
  N_TRIPLES("nt", RDFFormat.NTRIPLES_UTF8, "application/n-triples", "text/plain"),
  TRIG("trig", RDFFormat.TRIG_PRETTY, "application/trig"),
  N_QUADS("nq", RDFFormat.NQUADS_UTF8, "application/n-quads"),
  GEO_JSON("geojson", null, "application/geo+json"),
  HTML("html", null, "text/html", "application/xhtml+xml");

  private final String suffix;
  private final @Nullable RDFFormat format;
  private final List<String> mediaTypes;

  Representation(String suffix, @Nullable RDFFormat format, String... mediaTypes) {
    this.suffix = suffix;
    this.format = format;
    this.mediaTypes = List.of(mediaTypes);
  }

  /** What stands behind a dot at the end of a path, or as the value of {@code format}. */
  public String suffix() {
    return suffix;
  }

  public String mediaType() {
    return mediaTypes.get(0);
  }

  @Override
  public List<String> mediaTypes() {
    return mediaTypes;
  }

  @Override
  public List<String> names() {
    return List.of(suffix);
  }

  /** The format that Jena writes; none where it is no format of RDF. */
  public Optional<RDFFormat> format() {
    return Optional.ofNullable(format);
  }

  /** Whether it keeps apart which graph states what. */
  public boolean isNamed() {
    return this == TRIG || this == N_QUADS;
  }

  /** The one that a path asks for by its ending. */
  static Optional<Representation> ofSuffix(String suffix) {
    return Arrays.stream(values()).filter(one -> one.suffix.equals(suffix)).findFirst();
  }

  /** Those in which the description can be answered. */
  public static Formats<Representation> of(Description description) {
    return new Formats<>(
        Arrays.stream(values())
            .filter(one -> one != GEO_JSON || description.hasGeometry())
            .toList());
  }
}
