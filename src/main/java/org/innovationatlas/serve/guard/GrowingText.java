package org.innovationatlas.serve.guard;

import java.util.List;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/** A function whose result can be several times as long as what it is given: each is counted. */
final class GrowingText extends ExprFunctionN {
  private final Expr function;
  private final RunningQuery running;

  private GrowingText(Expr function, RunningQuery running) {
    super("counted", function);
    this.function = function;
    this.running = running;
  }

  /** The function, counted if it is such a one. */
  static Expr of(Expr function, RunningQuery running) {
    return function instanceof E_Function
            || function instanceof E_StrEncodeForURI
            || function instanceof E_StrUpperCase
        ? new GrowingText(function, running)
        : function;
  }

  @Override
  public NodeValue evalSpecial(Binding row, FunctionEnv environment) {
    var made = function.eval(row, environment);
    Texts.count(Texts.length(made), running);
    return made;
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    throw new IllegalStateException("a function is given its row");
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new GrowingText(arguments.get(0), running);
  }
}
