package org.innovationatlas.serve.sparql;

import java.io.StringReader;
import java.util.Optional;
import org.apache.jena.sparql.lang.arq.javacc.ARQParser;
import org.apache.jena.sparql.lang.arq.javacc.ARQParserConstants;
import org.apache.jena.sparql.lang.arq.javacc.TokenMgrError;

/**
 * Why a query is not answered, told from its words alone, so that no way of writing it gets past:
 * it would call another host, or is nested so deeply that reading it would exhaust the stack.
 */
final class QueryObjection {
  private static final int DEEPEST_NESTING = 100;

  private QueryObjection() {}

  /** What is said against the query; nothing where it may be answered. */
  static Optional<String> to(String query) {
    try {
      var parser = new ARQParser(new StringReader(query));
      int depth = 0;
      for (var token = parser.getNextToken();
          token.kind != ARQParserConstants.EOF;
          token = parser.getNextToken()) {
        if (token.kind == ARQParserConstants.SERVICE) {
          return Optional.of("SERVICE is not answered here: this server calls no other host.");
        }
        depth += step(token.image);
        if (depth > DEEPEST_NESTING) {
          return Optional.of(
              "The query is nested more than " + DEEPEST_NESTING + " deep; ask in smaller parts.");
        }
      }
      return Optional.empty();
    } catch (TokenMgrError e) {
      return Optional.empty(); // no SPARQL: the parser says where
    }
  }

  private static int step(String token) {
    return switch (token) {
      case "(", "{", "[", "<<", "<<(", "{|" -> 1;
      case ")", "}", "]", ">>", ")>>", "|}" -> -1;
      default -> 0;
    };
  }
}
