package org.innovationatlas.serve.guard;

import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.util.Context;

/**
 * Puts in place of functions that can run or grow without end such as can be stopped and are
 * counted. Does so before Jena optimises the query, since that evaluates what is constant.
 */
final class GuardedExpressions extends ExprTransformCopy {
  /** An expression without a value. */
  private static final Expr NOTHING = new E_Coalesce(new ExprList());

  private final RunningQuery running;

  private GuardedExpressions(RunningQuery running) {
    this.running = running;
  }

  static RewriteFactory factory(RunningQuery running) {
    return context -> {
      var describes =
          context.get(ARQConstants.sysCurrentQuery) instanceof Query query
              && query.isDescribeType();
      return op -> {
        var services = new Services();
        var guarded =
            Transformer.transform(
                services,
                new GuardedExpressions(running),
                describes ? OpDistinct.create(op) : op); // Jena keeps all that it is to describe
        return Optimize.stdOptimizationFactory
            .create(services.found ? unfolded(context) : context)
            .rewrite(guarded);
      };
    };
  }

  /** Jena would evaluate what is constant in a SERVICE, too. */
  private static Context unfolded(Context context) {
    return context.copy().set(ARQ.optExprConstantFolding, false);
  }

  /** Leaves what another endpoint is asked as it is written. */
  private static final class Services extends TransformCopy {
    private boolean found;

    @Override
    public Op transform(OpService service, Op guarded) {
      found = true;
      return service;
    }
  }

  @Override
  public Expr transform(ExprFunction1 function, Expr argument) {
    return GrowingText.of(super.transform(function, argument), running);
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr left, Expr right) {
    return function instanceof E_Multiply
        ? new GuardedProduct(left, right, running)
        : super.transform(function, left, right);
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    if (function instanceof E_Regex || is(function, GuardedRegex.MATCHES)) {
      return new GuardedRegex(arguments, running);
    }
    if (function instanceof E_StrReplace || is(function, GuardedReplace.REPLACE)) {
      return new GuardedReplace(arguments, running);
    }
    if (function instanceof E_StrConcat || is(function, GuardedConcat.CONCAT)) {
      return new GuardedConcat(arguments, running);
    }
    if (function instanceof E_Call) {
      return NOTHING; // whose name is only known when it runs
    }
    return GrowingText.of(super.transform(function, arguments), running);
  }

  private static boolean is(ExprFunctionN function, String name) {
    return function instanceof E_Function call && call.getFunctionIRI().equals(name);
  }
}
