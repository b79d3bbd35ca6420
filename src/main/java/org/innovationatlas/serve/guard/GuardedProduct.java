package org.innovationatlas.serve.guard;

import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** A product of numbers that has an end: whole numbers are otherwise as long as memory lasts. */
final class GuardedProduct extends E_Multiply {
  private static final int MOST_DIGITS = 4096;

  private final RunningQuery running;

  GuardedProduct(Expr left, Expr right, RunningQuery running) {
    super(left, right);
    this.running = running;
  }

  @Override
  public NodeValue eval(NodeValue left, NodeValue right) {
    running.check();
    if (isLong(left) || isLong(right)) {
      throw new ExprEvalException("a factor has more than " + MOST_DIGITS + " digits");
    }
    return super.eval(left, right);
  }

  private static boolean isLong(NodeValue value) {
    return value.isInteger()
        ? value.getInteger().bitLength() > MOST_DIGITS * 4
        : value.isDecimal() && value.getDecimal().precision() > MOST_DIGITS;
  }

  @Override
  public Expr copy(Expr left, Expr right) {
    return new GuardedProduct(left, right, running);
  }
}
