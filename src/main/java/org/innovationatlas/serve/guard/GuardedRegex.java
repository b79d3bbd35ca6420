package org.innovationatlas.serve.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.sse.Tags;

/** REGEX (SPARQL 1.1, section 17.4.3.14) that can be stopped while it searches. */
final class GuardedRegex extends ExprFunctionN {
  static final String MATCHES = "http://www.w3.org/2005/xpath-functions#matches";
  private static final String FLAGS = "smixq";

  private final RunningQuery running;
  private final Patterns patterns = new Patterns("REGEX");

  GuardedRegex(ExprList arguments, RunningQuery running) {
    super(Tags.tagRegex, arguments);
    this.running = running;
  }

  /** The patterns of a query, each compiled once; a query has few, or as many as it has rows. */
  static final class Patterns {
    private static final int MOST = 64;

    private final String function;
    private final Map<List<String>, Pattern> known = new HashMap<>();

    Patterns(String function) {
      this.function = function;
    }

    Pattern of(String pattern, String flags) {
      if (known.size() > MOST) {
        known.clear();
      }
      return known.computeIfAbsent(
          List.of(pattern, flags), key -> RegexEngine.makePattern(function, pattern, flags));
    }
  }

  static String text(String function, NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    var text = text("REGEX", values.get(0));
    if (!values.get(1).isString() || (values.size() > 2 && !values.get(2).isString())) {
      throw new ExprEvalException("REGEX: the pattern and the flags are strings");
    }
    var flags = values.size() > 2 ? values.get(2).getString() : "";
    if (!flags.chars().allMatch(flag -> FLAGS.indexOf(flag) >= 0)) {
      throw new ExprEvalException("REGEX: the flags are of " + FLAGS);
    }
    try {
      var pattern = patterns.of(values.get(1).getString(), flags);
      return NodeValue.booleanReturn(pattern.matcher(new PatientText(text, running)).find());
    } catch (StackOverflowError e) {
      throw new ExprEvalException("REGEX: the pattern branches too deeply for this text");
    }
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new GuardedRegex(arguments, running);
  }
}
