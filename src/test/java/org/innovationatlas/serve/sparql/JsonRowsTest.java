package org.innovationatlas.serve.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Jena reads from the answer is what was to be told. */
class JsonRowsTest {
  private static final List<Var> VARIABLES = Var.varList(List.of("a", "b", "c"));

  @BeforeAll
  static void register() {
    JsonRows.register();
  }

  @Test
  void tellsTermsThatStandInTheRowBefore() {
    long seed = 20261128;
    var random = new Random(seed);
    var terms =
        List.of(
            NodeFactory.createURI("https://example.org/数字"),
            NodeFactory.createLiteralString("\"quoted\"\n\u0001𠮷"),
            NodeFactory.createLiteralString("长".repeat(5_000)),
            NodeFactory.createLiteralLang("园区", "zh"),
            NodeFactory.createBlankNode(),
            NodeFactory.createBlankNode());
    var rows = new ArrayList<Binding>();
    for (int i = 0; i < 2_000; i++) {
      var row = BindingFactory.builder();
      for (Var variable : VARIABLES) {
        if (random.nextInt(4) > 0) {
          row.add(variable, terms.get(random.nextInt(terms.size())));
        }
      }
      rows.add(row.build());
    }

    assertThat(told(read(written(rows)))).as("seed %d", seed).isEqualTo(told(rowSet(rows)));
  }

  /** The rows, with blank nodes numbered as they come. */
  private static List<String> told(RowSet rows) {
    var blanks = new ArrayList<Node>();
    var told = new ArrayList<String>();
    rows.forEachRemaining(
        row ->
            told.add(
                VARIABLES.stream()
                    .map(row::get)
                    .map(term -> term == null ? "" : term.isBlank() ? number(term, blanks) : term)
                    .toList()
                    .toString()));
    return told;
  }

  private static String number(Node blank, List<Node> blanks) {
    if (!blanks.contains(blank)) {
      blanks.add(blank);
    }
    return "_:" + blanks.indexOf(blank);
  }

  @Test
  void keepsNoLongTextOfARowForTheNext() {
    Node text = NodeFactory.createLiteralString("\u0001".repeat(1 << 18));
    var variables = new ArrayList<Var>();
    var builder = BindingFactory.builder();
    for (int i = 0; i < 40; i++) {
      variables.add(Var.alloc("v" + i));
      builder.add(variables.get(i), text);
    }
    var row = builder.build();
    var used = new ArrayList<Long>();
    var rows = Stream.of(row, row).peek(any -> used.add(usedMemory())).iterator();

    ResultsWriter.create()
        .lang(ResultSetLang.RS_JSON)
        .write(OutputStream.nullOutputStream(), RowSetStream.create(variables, rows));

    assertThat(used.get(1) - used.get(0)).as("of 60 MiB written").isLessThan(15L << 20);
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static RowSet rowSet(List<Binding> rows) {
    return RowSetStream.create(VARIABLES, rows.iterator());
  }

  private static byte[] written(List<Binding> rows) {
    var out = new ByteArrayOutputStream();
    ResultsWriter.create().lang(ResultSetLang.RS_JSON).write(out, rowSet(rows));
    return out.toByteArray();
  }

  private static RowSet read(byte[] answer) {
    return RowSet.adapt(
        ResultsReader.create().lang(ResultSetLang.RS_JSON).read(new ByteArrayInputStream(answer)));
  }
}
