package org.innovationatlas.serve.guard;

import java.util.Comparator;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpAntiJoin;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSemiJoin;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterHalfJoin;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Executes a query so that it can always be stopped and what it keeps is counted. Jena looks at the
 * stop between rows, but not while it sorts and follows paths, and keeps as many rows as there are.
 * Works on datasets in memory as on those of TDB2.
 */
final class GuardedExecutor extends OpExecutorTDB2 {
  private static final int COMPARISONS = 256;

  private final RunningQuery running;

  private GuardedExecutor(ExecutionContext context, RunningQuery running) {
    super(context);
    this.running = running;
  }

  static OpExecutorFactory factory(RunningQuery running) {
    return context -> new GuardedExecutor(context, running);
  }

  @Override
  protected QueryIterator execute(OpOrder order, QueryIterator input) {
    var rows = held(exec(order.getSubOp(), input));
    var comparator = new BindingComparator(order.getConditions(), execCxt);
    return new QueryIterSort(rows, new Patient(comparator, running), execCxt);
  }

  /** With no rows wanted, Jena closes a join that it has not begun, and fails at that. */
  @Override
  protected QueryIterator execute(OpTopN top, QueryIterator input) {
    return top.getLimit() == 0 ? nothing(input) : super.execute(top, input);
  }

  @Override
  protected QueryIterator execute(OpSlice slice, QueryIterator input) {
    return slice.getLength() == 0 ? nothing(input) : super.execute(slice, input);
  }

  private QueryIterator nothing(QueryIterator input) {
    input.close();
    return QueryIterNullIterator.create(execCxt);
  }

  @Override
  protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
    return held(super.execute(distinct, input));
  }

  @Override
  protected QueryIterator execute(OpGroup group, QueryIterator input) {
    var rows = exec(group.getSubOp(), input);
    var aggregators = group.getAggregators();
    return new QueryIterGroup(
        aggregators.isEmpty() ? held(rows) : rows,
        group.getGroupVars(),
        ChargedAggregator.of(aggregators, running),
        execCxt);
  }

  @Override
  protected QueryIterator execute(OpJoin join, QueryIterator input) {
    var left = held(exec(join.getLeft(), input));
    return Join.join(left, exec(join.getRight(), root()), execCxt);
  }

  @Override
  protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
    var left = exec(join.getLeft(), input);
    return Join.leftJoin(left, held(exec(join.getRight(), root())), join.getExprs(), execCxt);
  }

  @Override
  protected QueryIterator execute(OpSemiJoin join, QueryIterator input) {
    var left = exec(join.getLeft(), input);
    return QueryIterHalfJoin.semiJoin(left, held(exec(join.getRight(), root())), execCxt);
  }

  @Override
  protected QueryIterator execute(OpAntiJoin join, QueryIterator input) {
    var left = exec(join.getLeft(), input);
    return QueryIterHalfJoin.antiJoin(left, held(exec(join.getRight(), root())), execCxt);
  }

  @Override
  protected QueryIterator execute(OpMinus minus, QueryIterator input) {
    var common = OpVars.visibleVars(minus.getLeft());
    common.retainAll(OpVars.visibleVars(minus.getRight()));
    var left = exec(minus.getLeft(), input);
    return QueryIterMinus.create(left, held(exec(minus.getRight(), root())), common, execCxt);
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    return new GuardedPath(path.getTriplePath(), input, execCxt, running);
  }

  private QueryIterator held(QueryIterator rows) {
    return new Held(rows, running);
  }

  /** Rows that are kept by who takes them. */
  private static final class Held extends QueryIteratorWrapper {
    private final RunningQuery running;

    private Held(QueryIterator rows, RunningQuery running) {
      super(rows);
      this.running = running;
    }

    @Override
    protected Binding moveToNextBinding() {
      var row = super.moveToNextBinding();
      running.keep(row);
      return row;
    }
  }

  /** Ends the sorting of a query that is stopped. */
  private static final class Patient implements Comparator<Binding> {
    private final Comparator<Binding> comparator;
    private final RunningQuery running;
    private int compared;

    private Patient(Comparator<Binding> comparator, RunningQuery running) {
      this.comparator = comparator;
      this.running = running;
    }

    @Override
    public int compare(Binding left, Binding right) {
      if (++compared % COMPARISONS == 0) {
        running.check();
      }
      return comparator.compare(left, right);
    }
  }
}
