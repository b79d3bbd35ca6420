package org.innovationatlas.serve;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.sparql.lang.arq.javacc.ARQParser;
import org.apache.jena.sparql.lang.arq.javacc.ARQParserConstants;
import org.apache.jena.sparql.lang.arq.javacc.TokenMgrError;

/**
 * Answers queries of strangers: refuses what would call another host, what is nested so deeply that
 * reading it would exhaust the stack, and the parameters of Fuseki that put a stranger's text into
 * an answer.
 */
final class SafeQuery extends SPARQL_QueryDataset {
  private static final int DEEPEST_NESTING = 100;
  private static final List<String> REFUSED_PARAMETERS =
      List.of("stylesheet", "callback", "force-accept");

  @Override
  protected void validateRequest(HttpAction action) {
    for (String parameter : REFUSED_PARAMETERS) {
      if (action.getRequestParameter(parameter) != null) {
        ServletOps.errorBadRequest(
            "The parameter "
                + parameter
                + " is not supported; ask with query, default-graph-uri,"
                + " named-graph-uri and the header Accept.");
      }
    }
    super.validateRequest(action);
  }

  @Override
  protected void execute(String query, HttpAction action) {
    objection(query).ifPresent(ServletOps::errorBadRequest);
    try {
      super.execute(query, action);
    } catch (StackOverflowError e) {
      ServletOps.errorBadRequest(
          "The query is too long a chain of operators; ask in smaller parts.");
    }
  }

  /**
   * Why a query is not answered, told from its words alone, so that no way of writing it gets past.
   */
  static Optional<String> objection(String query) {
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
