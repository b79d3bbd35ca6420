package org.innovationatlas.question;

import java.util.ArrayList;
import java.util.Set;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;

/**
 * A function of GeoSPARQL as a query may call it. None can be stopped once it has begun, and the
 * time of each grows with the product of the points of its geometries where their lines cross
 * often; so those with too many are not taken.
 */
final class GeometryFunction implements Function {
  private static final long MOST_PAIRS = 4_000_000;

  /** What builds a geometry of two takes some hundred times as long as what compares them. */
  private static final long MOST_PAIRS_TO_BUILD = 40_000;

  private static final Set<String> BUILDING =
      Set.of("union", "intersection", "difference", "symDifference");

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
    long pairs = 1;
    for (Expr argument : arguments) {
      var value = argument.eval(binding, environment);
      pairs *= value.isLiteral() ? points(value.asNode().getLiteralLexicalForm()) : 1;
      values.add(ReadableWkt.read(value));
    }
    boolean builds = BUILDING.contains(uri.substring(uri.lastIndexOf('/') + 1));
    if (pairs > (builds ? MOST_PAIRS_TO_BUILD : MOST_PAIRS)) {
      throw new ExprEvalException("the geometries have too many points together");
    }
    return ReadableWkt.written(function.exec(binding, new ExprList(values), uri, environment));
  }

  private static long points(String wkt) {
    return 1 + wkt.chars().filter(character -> character == ',').count();
  }
}
