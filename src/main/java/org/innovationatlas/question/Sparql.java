package org.innovationatlas.question;

import org.apache.jena.irix.IRIs;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;

/** SPARQL 1.1, and nothing beyond it, so that what is asked here can be asked anywhere. */
public final class Sparql {
  private Sparql() {}

  /**
   * Reads a query.
   *
   * @throws NotSparql when it is none
   */
  public static Query parse(String text) {
    return parse(text, IRIs.getSystemBase()).query();
  }

  /**
   * Reads a query.
   *
   * @param base what relative IRIs in it are relative to
   * @throws NotSparql when it is none
   */
  public static ParsedQuery parse(String text, IRIx base) {
    var query = new Query();
    query.setBase(base);
    var parser = new WordKeepingParser();
    try {
      parser.parse(query, text);
    } catch (QueryException e) {
      throw ParserComplaint.of(e, text);
    }
    return new ParsedQuery(query, parser.words());
  }
}
