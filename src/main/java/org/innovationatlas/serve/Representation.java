package org.innovationatlas.serve;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.riot.RDFFormat;

/** The formats in which a description is answered, the preferred one first. */
@SuppressWarnings("ImmutableEnumChecker") // Jena's formats don't change
enum Representation {
  TURTLE("ttl", "text/turtle", RDFFormat.TURTLE_PRETTY),
  JSON_LD("jsonld", "application/ld+json", RDFFormat.JSONLD11_PRETTY),
  RDF_XML("rdf", "application/rdf+xml", RDFFormat.RDFXML_PLAIN),
  N_TRIPLES("nt", "application/n-triples", RDFFormat.NTRIPLES_UTF8);

  private static final AcceptList OFFER =
      AcceptList.create(
          Arrays.stream(values()).map(Representation::mediaType).toArray(String[]::new));

  private final String suffix;
  private final String mediaType;
  private final RDFFormat format;

  Representation(String suffix, String mediaType, RDFFormat format) {
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.format = format;
  }

  /** What stands behind a dot at the end of a path, or as the value of {@code format}. */
  String suffix() {
    return suffix;
  }

  String mediaType() {
    return mediaType;
  }

  RDFFormat format() {
    return format;
  }

  static Optional<Representation> ofSuffix(String suffix) {
    return Arrays.stream(values()).filter(one -> one.suffix.equals(suffix)).findFirst();
  }

  /**
   * The one that a client prefers (RFC 9110, section 12.5.1).
   *
   * @param accept the values of the header {@code Accept}; none accepts everything
   */
  static Optional<Representation> accepted(List<String> accept) {
    if (accept.isEmpty()) {
      return Optional.of(TURTLE);
    }
    MediaType match = AcceptList.match(new AcceptList(String.join(",", accept)), OFFER);
    return match == null
        ? Optional.empty()
        : Arrays.stream(values())
            .filter(one -> one.mediaType.equals(match.getContentTypeStr()))
            .findFirst();
  }
}
