package org.innovationatlas.serve.question;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Rows for a table that is opened in a spreadsheet, which computes what begins like a formula: an
 * apostrophe before it says that it is text. Numbers stay as they are, and so do the answers of the
 * SPARQL endpoint, which keep to the standard.
 */
final class HarmlessCells {
  private static final String FORMULA = "=+-@\t\r";

  private HarmlessCells() {}

  static RowSet of(RowSet rows) {
    var harmless = rows.stream().map(HarmlessCells::row).iterator();
    return RowSetStream.create(rows.getResultVars(), QueryIterPlainWrapper.create(harmless));
  }

  private static Binding row(Binding row) {
    BindingBuilder copy = Binding.builder();
    row.forEach((Var name, Node value) -> copy.add(name, isFormula(value) ? asText(value) : value));
    return copy.build();
  }

  private static boolean isFormula(Node value) {
    if (!value.isLiteral() || value.getLiteralLexicalForm().isEmpty()) {
      return false;
    }
    return FORMULA.indexOf(value.getLiteralLexicalForm().charAt(0)) >= 0
        && !NodeValue.makeNode(value).isNumber();
  }

  private static Node asText(Node value) {
    return NodeFactory.createLiteralString("'" + value.getLiteralLexicalForm());
  }
}
