package org.innovationatlas.serve.question;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Lang;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.innovationatlas.serve.http.Languages;

/**
 * Has a question answered with the names that its reader reads: where it asks for those of the
 * first language, those of the reader's, and the other way round.
 */
final class ReadersLanguage extends ExprTransformCopy {
  private static final String FIRST = Languages.ALL.get(0);

  private final String language;

  private ReadersLanguage(String language) {
    this.language = language;
  }

  /** The query with the names of the language. */
  static Query of(Query query, String language) {
    return language.equals(FIRST)
        ? query
        : QueryTransformOps.transform(
            query, new ElementTransformCopyBase(), new ReadersLanguage(language));
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr left, Expr right) {
    if (function instanceof E_Equals && left instanceof E_Lang && right.isConstant()) {
      var asked = right.getConstant().asUnquotedString();
      if (asked.equals(FIRST)) {
        return new E_Equals(left, NodeValue.makeString(language));
      }
      if (asked.equals(language)) {
        return new E_Equals(left, NodeValue.makeString(FIRST));
      }
    }
    return super.transform(function, left, right);
  }
}
