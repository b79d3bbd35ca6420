package org.innovationatlas.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.FmtUtils;
import org.innovationatlas.text.Counted;
import org.innovationatlas.text.DisplayWidth;

/**
 * Prints rows as a table for people: texts as they are, IRIs short where the query has a prefix for
 * them.
 */
final class TextTable {
  private static final String GAP = "  ";

  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(RowSet rowSet, PrefixMapping prefixes) {
    this.header = rowSet.getResultVars().stream().map(Var::getVarName).toList();
    rowSet.forEachRemaining(row -> rows.add(cells(rowSet.getResultVars(), row, prefixes)));
  }

  private static List<String> cells(List<Var> variables, Binding row, PrefixMapping prefixes) {
    return variables.stream()
        .map(variable -> row.contains(variable) ? shown(row.get(variable), prefixes) : "")
        .toList();
  }

  private static String shown(Node node, PrefixMapping prefixes) {
    return node.isLiteral()
        ? node.getLiteralLexicalForm().replaceAll("\\s+", " ")
        : FmtUtils.stringForNode(node, prefixes);
  }

  void print(PrintStream out) {
    var widths =
        IntStream.range(0, header.size())
            .map(
                column ->
                    IntStream.concat(
                            IntStream.of(DisplayWidth.of(header.get(column))),
                            rows.stream().mapToInt(row -> DisplayWidth.of(row.get(column))))
                        .max()
                        .orElse(0))
            .toArray();
    out.println(line(header, widths));
    out.println(line(IntStream.of(widths).mapToObj("-"::repeat).toList(), widths));
    rows.forEach(row -> out.println(line(row, widths)));
    out.println(Counted.of(rows.size(), "row"));
  }

  private static String line(List<String> cells, int[] widths) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(cells.get(i))
          .append(" ".repeat(widths[i] - DisplayWidth.of(cells.get(i))))
          .append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
