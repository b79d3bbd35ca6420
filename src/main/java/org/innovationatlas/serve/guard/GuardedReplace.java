package org.innovationatlas.serve.guard;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.sse.Tags;

/** REPLACE (SPARQL 1.1, section 17.4.3.15) that can be stopped, with an end to what it makes. */
final class GuardedReplace extends ExprFunctionN {
  static final String REPLACE = "http://www.w3.org/2005/xpath-functions#replace";

  private final RunningQuery running;
  private final GuardedRegex.Patterns patterns = new GuardedRegex.Patterns("REPLACE");

  GuardedReplace(ExprList arguments, RunningQuery running) {
    super(Tags.tagReplace, arguments);
    this.running = running;
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    var text = GuardedRegex.text("REPLACE", values.get(0));
    var pattern = GuardedRegex.text("REPLACE", values.get(1));
    var replacement = GuardedRegex.text("REPLACE", values.get(2));
    var flags = values.size() > 3 ? GuardedRegex.text("REPLACE", values.get(3)) : "";
    try {
      var matcher = patterns.of(pattern, flags).matcher(new PatientText(text, running));
      var replaced = replace(matcher, replacement);
      return replaced.equals(text)
          ? values.get(0)
          : NodeValue.makeNode(like(values.get(0).asNode(), replaced));
    } catch (StackOverflowError e) {
      throw new ExprEvalException("REPLACE: the pattern branches too deeply for this text");
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new ExprEvalException("REPLACE: " + e.getMessage());
    }
  }

  /** As Jena does it: a match of nothing is replaced only where it is the first match. */
  private String replace(Matcher matcher, String replacement) {
    var made = new StringBuilder();
    for (boolean first = true; matcher.find(); first = false) {
      if (first || matcher.start() < matcher.end()) {
        matcher.appendReplacement(made, replacement);
        Texts.count(made.length(), running);
      }
    }
    matcher.appendTail(made);
    return made.toString();
  }

  private static Node like(Node text, String replaced) {
    return text.getLiteralLanguage().isEmpty()
        ? NodeFactory.createLiteralString(replaced)
        : NodeFactory.createLiteralLang(replaced, text.getLiteralLanguage());
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new GuardedReplace(arguments, running);
  }
}
