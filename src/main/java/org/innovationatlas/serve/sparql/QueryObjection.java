package org.innovationatlas.serve.sparql;

import java.io.StringReader;
import java.util.Optional;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11Constants;

/**
 * Why a query is not answered, told from its words alone, so that no way of writing it gets past:
 * it would call another host, or is nested so deeply that answering it would exhaust the stack.
 */
final class QueryObjection {
  private static final int DEEPEST_NESTING = 100;

  private QueryObjection() {}

  /**
   * What is said against the query; nothing where it may be answered.
   *
   * @param query a text that is SPARQL; to take any other apart can take very long
   */
  static Optional<String> to(String query) {
    var parser = new SPARQLParser11(new StringReader(query));
    int depth = 0;
    for (var token = parser.getNextToken();
        token.kind != SPARQLParser11Constants.EOF;
        token = parser.getNextToken()) {
      if (token.kind == SPARQLParser11Constants.SERVICE) {
        return Optional.of("SERVICE is not answered here: this server calls no other host.");
      }
      depth += step(token.kind);
      if (depth > DEEPEST_NESTING) {
        return Optional.of(
            "The query is nested more than " + DEEPEST_NESTING + " deep; ask in smaller parts.");
      }
    }
    return Optional.empty();
  }

  private static int step(int token) {
    return switch (token) {
      case SPARQLParser11Constants.LPAREN,
          SPARQLParser11Constants.LBRACE,
          SPARQLParser11Constants.LBRACKET ->
          1;
      case SPARQLParser11Constants.RPAREN,
          SPARQLParser11Constants.RBRACE,
          SPARQLParser11Constants.RBRACKET ->
          -1;
      default -> 0;
    };
  }
}
