package org.innovationatlas.question;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/** SPARQL 1.1, and nothing beyond it, so that what is asked here can be asked anywhere. */
public final class Sparql {
  private Sparql() {}

  /**
   * Reads a query.
   *
   * @throws NotSparql when it is none
   */
  public static Query parse(String text) {
    try {
      return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    } catch (QueryException e) {
      throw ParserComplaint.of(e, text);
    }
  }

  /**
   * Reads a query.
   *
   * @param base what relative IRIs in it are relative to
   * @throws NotSparql when it is none
   */
  public static Query parse(String text, String base) {
    try {
      return QueryFactory.create(text, base, Syntax.syntaxSPARQL_11);
    } catch (QueryException e) {
      throw ParserComplaint.of(e, text);
    }
  }
}
