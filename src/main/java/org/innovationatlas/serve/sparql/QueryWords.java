package org.innovationatlas.serve.sparql;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11Constants;
import org.apache.jena.sparql.lang.sparql_11.Token;

/** The words of a query: what its parser sees, with no comments and no escapes. */
final class QueryWords {
  private QueryWords() {}

  /**
   * Takes a query apart.
   *
   * @param query a text that is SPARQL; to take any other apart can take very long
   */
  static List<Token> of(String query) {
    var parser = new SPARQLParser11(new StringReader(query));
    var words = new ArrayList<Token>();
    for (var token = parser.getNextToken();
        token.kind != SPARQLParser11Constants.EOF;
        token = parser.getNextToken()) {
      words.add(token);
    }
    return words;
  }
}
