package org.innovationatlas.serve.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.innovationatlas.serve.http.Format;
import org.innovationatlas.serve.http.Formats;

/** The formats of what CONSTRUCT and DESCRIBE answer, with the names that clients have for them. */
@SuppressWarnings("ImmutableEnumChecker") // Jena's formats don't change
enum GraphFormat implements Format {
  TURTLE(RDFFormat.TURTLE_PRETTY, List.of("text/turtle"), "ttl", "turtle", "n3"),
  JSON_LD(
      RDFFormat.JSONLD11_PRETTY,
      List.of("application/ld+json", "application/json"),
      "jsonld",
      "json-ld",
      "json"),
  RDF_XML(
      RDFFormat.RDFXML_PLAIN, List.of("application/rdf+xml"), "rdf", "rdfxml", "rdf+xml", "xml"),
  N_TRIPLES(
      RDFFormat.NTRIPLES_UTF8,
      List.of("application/n-triples", "text/plain"),
      "nt",
      "ntriples",
      "n-triples"),
  TRIG(RDFFormat.TRIG_PRETTY, List.of("application/trig"), "trig"),
  N_QUADS(RDFFormat.NQUADS_UTF8, List.of("application/n-quads"), "nq", "nquads", "n-quads");

  static final Formats<GraphFormat> ALL = new Formats<>(List.of(values()));

  private final RDFFormat format;
  private final List<String> mediaTypes;
  private final List<String> names;

  GraphFormat(RDFFormat format, List<String> mediaTypes, String... names) {
    this.format = format;
    this.mediaTypes = mediaTypes;
    this.names = List.of(names);
  }

  @Override
  public List<String> mediaTypes() {
    return mediaTypes;
  }

  @Override
  public List<String> names() {
    return names;
  }

  void write(Graph graph, OutputStream out) throws IOException {
    if (this == TURTLE && TurtleText.isPlain(graph)) {
      TurtleText.write(graph, out);
      return;
    }
    var writer =
        RDFLanguages.isQuads(format.getLang())
            ? RDFWriter.source(DatasetGraphFactory.wrap(graph))
            : RDFWriter.source(graph);
    writer.format(format).output(out);
  }
}
