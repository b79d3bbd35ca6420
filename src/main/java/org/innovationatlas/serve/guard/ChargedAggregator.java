package org.innovationatlas.serve.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggSample;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.serializer.SerializationContext;

/** An aggregator whose groups, and the values that these keep, are counted. */
final class ChargedAggregator implements Aggregator {
  private static final long OF_A_GROUP = 256;
  private static final long OF_A_VALUE = 160;

  /** These keep one value, however many there are. */
  private static final Set<Class<?>> SMALL =
      Set.of(
          AggCount.class,
          AggCountVar.class,
          AggSum.class,
          AggAvg.class,
          AggMin.class,
          AggMax.class,
          AggSample.class);

  private final Aggregator aggregator;
  private final RunningQuery running;

  private ChargedAggregator(Aggregator aggregator, RunningQuery running) {
    this.aggregator = aggregator;
    this.running = running;
  }

  static List<ExprAggregator> of(List<ExprAggregator> aggregators, RunningQuery running) {
    return aggregators.stream()
        .map(
            one ->
                new ExprAggregator(
                    one.getVar(), new ChargedAggregator(one.getAggregator(), running)))
        .toList();
  }

  @Override
  public Accumulator createAccumulator() {
    running.hold(OF_A_GROUP);
    var accumulator = aggregator.createAccumulator();
    if (SMALL.contains(aggregator.getClass())) {
      return accumulator;
    }
    return isDistinct() ? new Distinct(accumulator) : new Keeping(accumulator);
  }

  private boolean isDistinct() {
    return aggregator.getClass().getSimpleName().endsWith("Distinct");
  }

  /** What the aggregator takes of a row; nothing where an expression has no value. */
  private List<Node> values(Binding row, FunctionEnv environment) {
    if (aggregator instanceof AggCountDistinct) {
      var all = new java.util.ArrayList<Node>();
      row.forEach((name, value) -> all.add(value));
      return all;
    }
    var expressions = aggregator.getExprList();
    return expressions == null
        ? List.of()
        : expressions.getList().stream().map(one -> value(one, row, environment)).toList();
  }

  private static Node value(Expr expression, Binding row, FunctionEnv environment) {
    try {
      return expression.eval(row, environment).asNode();
    } catch (ExprEvalException e) {
      return Node.ANY;
    }
  }

  private static long size(List<Node> values) {
    return values.stream()
        .mapToLong(value -> value.isLiteral() ? 2L * value.getLiteralLexicalForm().length() : 0)
        .sum();
  }

  /** Keeps what it is given. */
  private final class Keeping implements Accumulator {
    private final Accumulator accumulator;

    private Keeping(Accumulator accumulator) {
      this.accumulator = accumulator;
    }

    @Override
    public void accumulate(Binding row, FunctionEnv environment) {
      running.hold(OF_A_VALUE + 2 * size(values(row, environment)));
      accumulator.accumulate(row, environment);
    }

    @Override
    public NodeValue getValue() {
      return accumulator.getValue();
    }
  }

  /** Keeps what it has not been given before. */
  private final class Distinct implements Accumulator {
    private final Accumulator accumulator;
    private final Set<List<Node>> known = new HashSet<>();

    private Distinct(Accumulator accumulator) {
      this.accumulator = accumulator;
    }

    @Override
    public void accumulate(Binding row, FunctionEnv environment) {
      var values = values(row, environment);
      if (known.add(values)) {
        running.hold(2 * OF_A_VALUE + 2 * size(values));
        accumulator.accumulate(row, environment);
      }
    }

    @Override
    public NodeValue getValue() {
      return accumulator.getValue();
    }
  }

  @Override
  public Node getValueEmpty() {
    return aggregator.getValueEmpty();
  }

  @Override
  public String toPrefixString() {
    return aggregator.toPrefixString();
  }

  @Override
  public String key() {
    return aggregator.key();
  }

  @Override
  public String getName() {
    return aggregator.getName();
  }

  @Override
  public ExprList getExprList() {
    return aggregator.getExprList();
  }

  @Override
  public Aggregator copy(ExprList expressions) {
    return new ChargedAggregator(aggregator.copy(expressions), running);
  }

  @Override
  public Aggregator copyTransform(NodeTransform transform) {
    return new ChargedAggregator(aggregator.copyTransform(transform), running);
  }

  @Override
  public boolean equals(Aggregator other, boolean bySyntax) {
    return aggregator.equals(other, bySyntax);
  }

  @Override
  public String asSparqlExpr(SerializationContext context) {
    return aggregator.asSparqlExpr(context);
  }
}
