package org.innovationatlas.cli;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.jspecify.annotations.Nullable;

/** The formats of answers: of rows, or of a graph. */
@SuppressWarnings("ImmutableEnumChecker") // Jena's languages don't change
enum AnswerFormat {
  TABLE(null, false),
  CSV(ResultSetLang.RS_CSV, false),
  TSV(ResultSetLang.RS_TSV, false),
  JSON(ResultSetLang.RS_JSON, false),
  XML(ResultSetLang.RS_XML, false),
  TTL(Lang.TURTLE, true),
  /** Turtle with the claims as reifiers of RDF 1.2. */
  TTL12(Lang.TURTLE, true),
  NT(Lang.NTRIPLES, true),
  RDFXML(Lang.RDFXML, true),
  JSONLD(Lang.JSONLD, true);

  private final @Nullable Lang lang;
  private final boolean graph;

  AnswerFormat(@Nullable Lang lang, boolean graph) {
    this.lang = lang;
    this.graph = graph;
  }

  boolean isOfGraph() {
    return graph;
  }

  Lang lang() {
    if (lang == null) {
      throw new IllegalStateException("a table is in no RDF language");
    }
    return lang;
  }
}
