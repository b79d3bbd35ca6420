package org.innovationatlas.question;

import java.util.ArrayList;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;

/** A function of GeoSPARQL as a query may call it. */
final class GeometryFunction implements Function {
  private final Runnable ready;
  private final Function function;

  /**
   * @param ready makes ready what the function needs
   */
  GeometryFunction(Runnable ready, Function function) {
    this.ready = ready;
    this.function = function;
  }

  @Override
  public void build(String uri, ExprList arguments, Context context) {
    function.build(uri, arguments, context);
  }

  @Override
  public NodeValue exec(Binding binding, ExprList arguments, String uri, FunctionEnv environment) {
    ready.run();
    var values = new ArrayList<Expr>();
    for (Expr argument : arguments) {
      values.add(ReadableWkt.read(argument.eval(binding, environment)));
    }
    return ReadableWkt.written(function.exec(binding, new ExprList(values), uri, environment));
  }
}
