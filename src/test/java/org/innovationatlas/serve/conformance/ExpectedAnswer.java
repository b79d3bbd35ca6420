package org.innovationatlas.serve.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.Query;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.resultset.RDFInput;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.sparql.resultset.SPARQLResult;
import org.apache.jena.sparql.vocabulary.ResultSetGraphVocab;

/** The answer that a test expects, in a file of one of many formats. */
final class ExpectedAnswer {
  private final Query query;
  private final Path file;
  private final boolean lax;

  ExpectedAnswer(ConformanceCase each) throws IOException {
    this.query = TestedEndpoint.parsed(each);
    this.file = each.result().orElseThrow();
    this.lax = each.lax();
  }

  /** The format to ask in: that of the file, where it is one of results. */
  String accept() {
    if (isGraph()) {
      return "text/turtle";
    }
    var lang = lang();
    return (lang.equals(ResultSetLang.RS_None) ? ResultSetLang.RS_JSON : lang).getHeaderString();
  }

  private boolean isGraph() {
    return query.isConstructType() || query.isDescribeType();
  }

  /** The format of the results in the file; none where they are written as RDF. */
  private Lang lang() {
    var name = file.getFileName().toString();
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "srx" -> ResultSetLang.RS_XML;
      case "srj" -> ResultSetLang.RS_JSON;
      case "csv" -> ResultSetLang.RS_CSV;
      case "tsv" -> ResultSetLang.RS_TSV;
      default -> ResultSetLang.RS_None;
    };
  }

  /** Fails where the answer is another. */
  void assertSame(HttpResponse<byte[]> answer) throws IOException {
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(accept());
    var body = new ByteArrayInputStream(answer.body());
    if (isGraph()) {
      var told = RDFParser.source(body).lang(RDFLanguages.contentTypeToLang(accept())).toGraph();
      var expected = model().getGraph();
      assertThat(told.isIsomorphicWith(expected)).as("%s%n%s", told, expected).isTrue();
      return;
    }
    var told = read(body, WebContent.contentTypeToLangResultSet(accept()));
    if (query.isAskType()) {
      assertThat(told.getBooleanResult()).isEqualTo(expectedYes());
    } else {
      Rows.of(told.getResultSet()).assertSame(expectedRows(), query.isOrdered(), lax);
    }
  }

  private boolean expectedYes() throws IOException {
    if (lang().equals(ResultSetLang.RS_None)) {
      var yes = model().listObjectsOfProperty(ResultSetGraphVocab.p_boolean).next();
      return yes.asLiteral().getBoolean();
    }
    try (var in = Files.newInputStream(file)) {
      return read(in, lang()).getBooleanResult();
    }
  }

  private Rows expectedRows() throws IOException {
    if (lang().equals(ResultSetLang.RS_None)) {
      return Rows.of(RDFInput.fromRDF(model()));
    }
    try (var in = Files.newInputStream(file)) {
      return Rows.of(read(in, lang()).getResultSet());
    }
  }

  private static SPARQLResult read(InputStream in, Lang lang) {
    return ResultsReader.create().lang(lang).build().readAny(in);
  }

  private Model model() {
    return RDFParser.source(file).base(file.toUri().toString()).toModel();
  }
}
