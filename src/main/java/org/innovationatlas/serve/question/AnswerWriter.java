package org.innovationatlas.serve.question;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.innovationatlas.serve.description.View;
import org.innovationatlas.serve.guard.BoundedResults;
import org.innovationatlas.serve.guard.Execution;
import org.innovationatlas.serve.guard.RunningQuery;

/** Asks questions of a dataset and writes the answers. */
final class AnswerWriter {
  private final DatasetGraph dataset;
  private final QuestionPages pages;

  AnswerWriter(DatasetGraph dataset, QuestionPages pages) {
    this.dataset = dataset;
    this.pages = pages;
  }

  /**
   * The answer in the format.
   *
   * @param language the tag of the language of a page
   * @param running what is asked, admitted
   */
  byte[] write(Asked asked, AnswerFormat format, String language, RunningQuery running) {
    if (format == AnswerFormat.SPARQL) {
      return (asked.values().isEmpty() ? asked.question().text() : asked.query().serialize())
          .getBytes(UTF_8);
    }
    var view = new View("/queries/" + asked.question().name(), language, List.of());
    var query =
        format == AnswerFormat.HTML ? ReadersLanguage.of(asked.query(), language) : asked.query();
    dataset.begin(TxnType.READ);
    try (var execution = new Execution(query, dataset, running).withTime()) {
      if (query.isSelectType()) {
        var rows = BoundedResults.rows(execution.select(), running).rewindable();
        return format == AnswerFormat.HTML
            ? pages.rows(asked, rows, view).getBytes(UTF_8)
            : rows(rows, format);
      }
      var found = BoundedResults.graph(running);
      var graph = query.isConstructType() ? execution.construct(found) : execution.describe(found);
      return format == AnswerFormat.HTML
          ? pages.graph(asked, graph, view).getBytes(UTF_8)
          : graph(graph, query, format);
    } catch (QueryCancelledException e) {
      throw running.refusal();
    } finally {
      dataset.end();
    }
  }

  private static byte[] rows(RowSetRewindable rows, AnswerFormat format) {
    var body = new ByteArrayOutputStream();
    ResultsWriter.create()
        .lang(format.lang().orElseThrow())
        .build()
        .write(body, format == AnswerFormat.CSV ? HarmlessCells.of(rows) : rows);
    return body.toByteArray();
  }

  private static byte[] graph(Graph graph, Query query, AnswerFormat format) {
    var body = new ByteArrayOutputStream();
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    RDFWriter.source(graph).lang(format.lang().orElseThrow()).output(body);
    return body.toByteArray();
  }
}
