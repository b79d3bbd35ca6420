package org.innovationatlas.cli;

import java.io.PrintStream;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.innovationatlas.graph.Reifiers;
import org.innovationatlas.serve.sparql.JsonRows;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Prints what a query answers. */
final class Answer {
  private final Query query;
  private final AnswerFormat format;

  /**
   * @throws ParameterException when the query's answer has no such format
   */
  Answer(Query query, Optional<AnswerFormat> format, CommandLine commandLine) {
    boolean graph = query.isConstructType() || query.isDescribeType();
    this.query = query;
    this.format = format.orElse(graph ? AnswerFormat.TTL : AnswerFormat.TABLE);
    if (graph != this.format.isOfGraph()) {
      throw new ParameterException(
          commandLine,
          graph
              ? "the answer is a graph; take ttl, ttl12, nt, rdfxml or jsonld"
              : "the answer is rows; take table, csv, tsv, json or xml");
    }
  }

  void print(QueryExec execution, PrintStream out) {
    JsonRows.register();
    if (format.isOfGraph()) {
      var graph = query.isConstructType() ? execution.construct() : execution.describe();
      graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
      var shown = format == AnswerFormat.TTL12 ? Reifiers.of(graph) : graph;
      RDFWriter.source(shown).lang(format.lang()).output(out);
    } else if (query.isAskType()) {
      print(execution.ask(), out);
    } else {
      print(execution.select(), out);
    }
    out.flush();
  }

  private void print(boolean answer, PrintStream out) {
    if (format == AnswerFormat.TABLE) {
      out.println(answer ? "yes" : "no");
    } else {
      ResultsWriter.create().lang(format.lang()).build().write(out, answer);
    }
  }

  private void print(RowSet rows, PrintStream out) {
    if (format == AnswerFormat.TABLE) {
      new TextTable(rows, query.getPrefixMapping()).print(out);
    } else {
      ResultsWriter.create().lang(format.lang()).build().write(out, rows);
    }
  }
}
