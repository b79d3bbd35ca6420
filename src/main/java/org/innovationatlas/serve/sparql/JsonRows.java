package org.innovationatlas.serve.sparql;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes SPARQL 1.1 Query Results JSON, a row a line, while the rows come. Jena's writer puts
 * characters out one by one, which takes longer than most queries do.
 */
public final class JsonRows implements RowSetWriter {
  private static final JsonFactory JSON =
      new JsonFactory()
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT) // a broken answer is not ended
          .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM); // a short one has its length

  private static final SerializableString TYPE = new SerializedString("type");
  private static final SerializableString VALUE = new SerializedString("value");
  private static final SerializableString LANGUAGE = new SerializedString("xml:lang");
  private static final SerializableString DATATYPE = new SerializedString("datatype");
  private static final SerializableString URI = new SerializedString("uri");
  private static final SerializableString LITERAL = new SerializedString("literal");
  private static final SerializableString BLANK = new SerializedString("bnode");

  private JsonRows() {}

  /** Has all results in JSON written so. */
  public static void register() {
    RowSetWriterRegistry.register(ResultSetLang.RS_JSON, lang -> new JsonRows());
  }

  @Override
  public void write(OutputStream out, RowSet rows, Context context) {
    try (var json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeObjectFieldStart("head");
      json.writeArrayFieldStart("vars");
      for (Var variable : rows.getResultVars()) {
        json.writeString(variable.getVarName());
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeObjectFieldStart("results");
      json.writeArrayFieldStart("bindings");
      var columns = columns(rows);
      var labels = new HashMap<Node, String>();
      while (rows.hasNext()) {
        json.writeRaw('\n');
        write(rows.next(), columns, labels, json);
      }
      json.writeRaw('\n');
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new RuntimeIOException(e);
    }
  }

  private record Column(Var variable, SerializableString name) {}

  private static List<Column> columns(RowSet rows) {
    var columns = new ArrayList<Column>();
    for (Var variable : rows.getResultVars()) {
      columns.add(new Column(variable, new SerializedString(variable.getVarName())));
    }
    return columns;
  }

  private static void write(
      Binding row, List<Column> columns, Map<Node, String> labels, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    for (Column column : columns) {
      var term = row.get(column.variable());
      if (term != null) {
        json.writeFieldName(column.name());
        json.writeStartObject();
        write(term, labels, json);
        json.writeEndObject();
      }
    }
    json.writeEndObject();
  }

  private static void write(Node term, Map<Node, String> labels, JsonGenerator json)
      throws IOException {
    json.writeFieldName(TYPE);
    if (term.isURI()) {
      json.writeString(URI);
      value(term.getURI(), json);
    } else if (term.isBlank()) {
      json.writeString(BLANK);
      value(labels.computeIfAbsent(term, one -> "b" + labels.size()), json);
    } else if (term.isLiteral()) {
      json.writeString(LITERAL);
      if (!term.getLiteralLanguage().isEmpty()) {
        json.writeFieldName(LANGUAGE);
        json.writeString(term.getLiteralLanguage());
      } else if (!term.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
        json.writeFieldName(DATATYPE);
        json.writeString(term.getLiteralDatatypeURI());
      }
      value(term.getLiteralLexicalForm(), json);
    } else {
      throw new IllegalArgumentException("SPARQL 1.1 has no term such as " + term);
    }
  }

  private static void value(String text, JsonGenerator json) throws IOException {
    json.writeFieldName(VALUE);
    json.writeString(text);
  }

  @Override
  public void write(OutputStream out, boolean answer, Context context) {
    try {
      out.write(("{\"head\":{},\"boolean\":" + answer + "}\n").getBytes(US_ASCII));
    } catch (IOException e) {
      throw new RuntimeIOException(e);
    }
  }

  @Override
  public void write(Writer out, RowSet rows, Context context) {
    throw new UnsupportedOperationException("results are written as bytes, in UTF-8");
  }
}
