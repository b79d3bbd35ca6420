package org.innovationatlas.serve.sparql;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
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
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * Writes SPARQL 1.1 Query Results JSON, a row a line, while the rows come. Jena's writer puts
 * characters out one by one, which takes longer than most queries do.
 */
public final class JsonRows implements RowSetWriter {
  private static final TermForms<byte[]> FORMS = new TermForms<>(1 << 15, JsonRows::form);
  private static final byte[] FIRST_ROW = bytes("\n{");
  private static final byte[] NEXT_ROW = bytes(",\n{");
  private static final byte[] END_OF_ROW = bytes("}");
  private static final byte[] END_OF_ROWS = bytes("\n]}}\n");

  private JsonRows() {}

  /** Has all results in JSON written so. */
  public static void register() {
    JenaSystem.init(); // registers Jena's own writer
    RowSetWriterRegistry.register(ResultSetLang.RS_JSON, lang -> new JsonRows());
  }

  @Override
  public void write(OutputStream out, RowSet rows, Context context) {
    try {
      var answer = new Chunks(out);
      var head = new StringBuilder("{\"head\":{\"vars\":[");
      var labels = new HashMap<Node, byte[]>();
      var columns = new ArrayList<Column>();
      for (Var variable : rows.getResultVars()) {
        var name = quoted(variable.getVarName());
        head.append(columns.isEmpty() ? "" : ",").append(name);
        columns.add(new Column(variable, name, labels));
      }
      answer.add(bytes(head.append("]},\"results\":{\"bindings\":[").toString()));
      boolean first = true;
      while (rows.hasNext()) {
        answer.add(first ? FIRST_ROW : NEXT_ROW);
        first = false;
        write(rows.next(), columns, answer);
      }
      answer.add(END_OF_ROWS);
      answer.end();
    } catch (IOException e) {
      throw new RuntimeIOException(e);
    }
  }

  private static void write(Binding row, List<Column> columns, Chunks answer) throws IOException {
    boolean first = true;
    for (Column column : columns) {
      var term = row.get(column.variable);
      if (term != null) {
        answer.add(first ? column.atFirst : column.next);
        answer.add(column.form(term));
        first = false;
      }
    }
    answer.add(END_OF_ROW);
  }

  /** A variable's values, many of which are that of the row before; only a short one is kept. */
  private static final class Column {
    private static final int LONGEST = 1 << 10;

    private final Var variable;
    private final byte[] atFirst;
    private final byte[] next;
    private final Map<Node, byte[]> labels;
    private @Nullable Node last;
    private byte[] lastForm = {};

    /**
     * @param labels of the blank nodes met in the whole answer
     */
    private Column(Var variable, String name, Map<Node, byte[]> labels) {
      this.variable = variable;
      this.atFirst = bytes(name + ":");
      this.next = bytes("," + name + ":");
      this.labels = labels;
    }

    @SuppressWarnings("ReferenceEquality") // an equal one is looked for once more
    private byte[] form(Node term) {
      if (term == last) {
        return lastForm;
      }
      var form =
          term.isBlank()
              ? labels.computeIfAbsent(term, one -> object("bnode", "", "b" + labels.size()))
              : FORMS.of(term);
      if (form.length <= LONGEST) {
        last = term;
        lastForm = form;
      }
      return form;
    }
  }

  private static byte[] form(Node term) {
    if (term.isURI()) {
      return object("uri", "", term.getURI());
    }
    if (!term.isLiteral()) {
      throw new IllegalArgumentException("SPARQL 1.1 has no term such as " + term);
    }
    var kind = "";
    if (!term.getLiteralLanguage().isEmpty()) {
      kind = "\"xml:lang\":" + quoted(term.getLiteralLanguage()) + ",";
    } else if (!term.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
      kind = "\"datatype\":" + quoted(term.getLiteralDatatypeURI()) + ",";
    }
    return object("literal", kind, term.getLiteralLexicalForm());
  }

  private static byte[] object(String type, String kind, String value) {
    return bytes("{\"type\":\"" + type + "\"," + kind + "\"value\":" + quoted(value) + "}");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static String quoted(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }

  @Override
  public void write(OutputStream out, boolean answer, Context context) {
    try {
      out.write(bytes("{\"head\":{},\"boolean\":" + answer + "}\n"));
    } catch (IOException e) {
      throw new RuntimeIOException(e);
    }
  }

  @Override
  public void write(Writer out, RowSet rows, Context context) {
    throw new UnsupportedOperationException("results are written as bytes, in UTF-8");
  }
}
