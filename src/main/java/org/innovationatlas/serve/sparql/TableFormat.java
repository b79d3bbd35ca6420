package org.innovationatlas.serve.sparql;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.innovationatlas.serve.http.Format;
import org.innovationatlas.serve.http.Formats;

/** The formats of what SELECT and ASK answer (SPARQL 1.1 Query Results JSON, XML, CSV and TSV). */
@SuppressWarnings("ImmutableEnumChecker") // Jena's languages don't change
enum TableFormat implements Format {
  JSON(ResultSetLang.RS_JSON, "json", "application/sparql-results+json", "application/json"),
  XML(ResultSetLang.RS_XML, "xml", "application/sparql-results+xml", "application/xml"),
  CSV(ResultSetLang.RS_CSV, "csv", "text/csv"),
  TSV(ResultSetLang.RS_TSV, "tsv", "text/tab-separated-values");

  static final Formats<TableFormat> OF_ROWS = new Formats<>(List.of(values()));

  /** CSV and TSV have no way to say yes or no. */
  static final Formats<TableFormat> OF_YES_OR_NO = new Formats<>(List.of(JSON, XML));

  private final Lang lang;
  private final String name;
  private final List<String> mediaTypes;

  TableFormat(Lang lang, String name, String... mediaTypes) {
    this.lang = lang;
    this.name = name;
    this.mediaTypes = List.of(mediaTypes);
  }

  @Override
  public List<String> mediaTypes() {
    return mediaTypes;
  }

  @Override
  public List<String> names() {
    return List.of(name);
  }

  void write(RowSet rows, OutputStream out) {
    ResultsWriter.create().lang(lang).build().write(out, this == CSV ? withLabels(rows) : rows);
  }

  /**
   * The rows with the labels of blank nodes as texts, since Jena leaves out the {@code _:} that
   * tells them from other words (SPARQL 1.1 Query Results CSV and TSV Formats, section 3.2).
   */
  private static RowSet withLabels(RowSet rows) {
    var labels = new HashMap<Node, Node>();
    return RowSetStream.create(
        rows.getResultVars(),
        Iter.map(
            rows,
            row -> {
              var labelled = Binding.builder();
              row.forEach(
                  (variable, term) ->
                      labelled.add(
                          variable,
                          term.isBlank()
                              ? labels.computeIfAbsent(term, one -> label(labels.size()))
                              : term));
              return labelled.build();
            }));
  }

  private static Node label(int number) {
    return NodeFactory.createLiteralString("_:b" + number);
  }

  void write(boolean yes, OutputStream out) {
    ResultsWriter.create().lang(lang).build().write(out, yes);
  }
}
