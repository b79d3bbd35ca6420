package org.innovationatlas.serve.question;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.innovationatlas.serve.http.Format;
import org.innovationatlas.serve.http.Formats;
import org.jspecify.annotations.Nullable;

/** The formats of answers, the preferred one first: of rows, of a graph, or of both. */
@SuppressWarnings("ImmutableEnumChecker") // Jena's languages don't change
enum AnswerFormat implements Format {
  JSON(
      "json",
      Kind.ROWS,
      ResultSetLang.RS_JSON,
      "application/sparql-results+json",
      "application/json"),
  CSV("csv", Kind.ROWS, ResultSetLang.RS_CSV, "text/csv"),
  TSV("tsv", Kind.ROWS, ResultSetLang.RS_TSV, "text/tab-separated-values"),
  XML("xml", Kind.ROWS, ResultSetLang.RS_XML, "application/sparql-results+xml", "application/xml"),
  TURTLE("ttl", Kind.GRAPH, Lang.TURTLE, "text/turtle"),
  JSON_LD("jsonld", Kind.GRAPH, Lang.JSONLD11, "application/ld+json", "application/json"),
  RDF_XML("rdf", Kind.GRAPH, Lang.RDFXML, "application/rdf+xml"),
  N_TRIPLES("nt", Kind.GRAPH, Lang.NTRIPLES, "application/n-triples"),
  HTML("html", Kind.BOTH, null, "text/html", "application/xhtml+xml"),
  /** The question itself. */
  SPARQL("rq", Kind.BOTH, null, "application/sparql-query");

  private final String suffix;
  private final Kind kind;
  private final @Nullable Lang lang;
  private final List<String> mediaTypes;

  AnswerFormat(String suffix, Kind kind, @Nullable Lang lang, String... mediaTypes) {
    this.suffix = suffix;
    this.kind = kind;
    this.lang = lang;
    this.mediaTypes = List.of(mediaTypes);
  }

  String suffix() {
    return suffix;
  }

  @Override
  public List<String> mediaTypes() {
    return mediaTypes;
  }

  @Override
  public List<String> names() {
    return List.of(suffix);
  }

  /** The language that Jena writes; none for a page and for the question itself. */
  Optional<Lang> lang() {
    return Optional.ofNullable(lang);
  }

  /** The formats of an answer. */
  static Formats<AnswerFormat> of(boolean graph) {
    return new Formats<>(
        Arrays.stream(values())
            .filter(one -> one.kind != (graph ? Kind.ROWS : Kind.GRAPH))
            .toList());
  }

  private enum Kind {
    ROWS,
    GRAPH,
    BOTH
  }
}
