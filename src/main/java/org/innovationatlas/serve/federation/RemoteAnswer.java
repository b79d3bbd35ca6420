package org.innovationatlas.serve.federation;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.engine.binding.Binding;
import org.innovationatlas.serve.guard.RunningQuery;

/** The rows that an endpoint answers (SPARQL 1.1 Query Results JSON, XML). */
record RemoteAnswer(RemoteQuery query, HttpResponse<byte[]> response) {
  static final String ACCEPTED =
      "application/sparql-results+json, application/sparql-results+xml;q=0.5";

  private static final Map<String, Lang> FORMATS =
      Map.of(
          "application/sparql-results+json", ResultSetLang.RS_JSON,
          "application/json", ResultSetLang.RS_JSON,
          "application/sparql-results+xml", ResultSetLang.RS_XML,
          "application/xml", ResultSetLang.RS_XML);

  /** The rows, which count as kept by the query from now on. */
  List<Binding> rows(RunningQuery running) {
    checkStatus();
    var format = format();
    running.hold(response.body().length);
    try {
      var rows =
          RowSetReader.createReader(format)
              .read(new ByteArrayInputStream(response.body()), ARQ.getContext());
      var kept = new ArrayList<Binding>();
      while (rows.hasNext()) {
        var row = query.local(rows.next());
        running.keep(row);
        kept.add(row);
      }
      return kept;
    } catch (QueryCancelledException e) {
      throw e;
    } catch (RuntimeException e) {
      throw RemoteFailure.bad(query.endpoint(), "its rows can't be read", e);
    }
  }

  private void checkStatus() {
    int status = response.statusCode();
    if (status / 100 == 3) {
      throw RemoteFailure.bad(
          query.endpoint(),
          "it names another address (status " + status + "), which is not followed");
    }
    if (status != 200) {
      throw RemoteFailure.bad(query.endpoint(), "its status is " + status);
    }
  }

  private Lang format() {
    var encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
    var type = response.headers().firstValue("Content-Type").orElse("");
    var format = FORMATS.get(type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT));
    if (format == null || !encoding.equals("identity")) {
      throw RemoteFailure.bad(
          query.endpoint(),
          "it is \"%s\" in the encoding \"%s\", and not rows as JSON or XML"
              .formatted(type, encoding));
    }
    return format;
  }
}
