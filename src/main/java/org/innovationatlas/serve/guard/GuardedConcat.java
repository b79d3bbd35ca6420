package org.innovationatlas.serve.guard;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** CONCAT (SPARQL 1.1, section 17.4.3.12) with an end to what it makes. */
final class GuardedConcat extends E_StrConcat {
  static final String CONCAT = "http://www.w3.org/2005/xpath-functions#concat";

  private final RunningQuery running;

  GuardedConcat(ExprList arguments, RunningQuery running) {
    super(arguments);
    this.running = running;
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    Texts.count(values.stream().mapToLong(Texts::length).sum(), running);
    return super.eval(values);
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new GuardedConcat(arguments, running);
  }
}
