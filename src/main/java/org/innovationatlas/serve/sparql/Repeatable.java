package org.innovationatlas.serve.sparql;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11Constants;
import org.apache.jena.sparql.lang.sparql_11.Token;

/** Whether a query has the same answer as long as the data is the same. */
final class Repeatable {
  private static final Set<Integer> OF_THE_MOMENT =
      Set.of(
          SPARQLParser11Constants.NOW,
          SPARQLParser11Constants.RAND,
          SPARQLParser11Constants.UUID,
          SPARQLParser11Constants.STRUUID,
          SPARQLParser11Constants.SERVICE);

  private static final Set<Integer> ARGUMENTS =
      Set.of(SPARQLParser11Constants.LPAREN, SPARQLParser11Constants.NIL);

  private Repeatable() {}

  /**
   * Whether the query calls nothing that says something else each time; functions named by an IRI
   * are not told apart, and count as such.
   *
   * @param query the words of a query
   */
  static boolean is(List<Token> query) {
    boolean named = false;
    for (Token token : query) {
      boolean called = named && ARGUMENTS.contains(token.kind);
      if (called || OF_THE_MOMENT.contains(token.kind)) {
        return false;
      }
      named = isName(token.kind);
    }
    return true;
  }

  private static boolean isName(int token) {
    return token == SPARQLParser11Constants.IRIref
        || token == SPARQLParser11Constants.PNAME_LN
        || token == SPARQLParser11Constants.PNAME_NS;
  }
}
