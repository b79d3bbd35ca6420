package org.innovationatlas.serve.sparql;

import java.io.StringReader;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.lang.arq.javacc.ARQParser;
import org.apache.jena.sparql.lang.arq.javacc.ARQParserConstants;
import org.apache.jena.sparql.lang.arq.javacc.Token;
import org.apache.jena.sparql.lang.arq.javacc.TokenMgrError;

/**
 * Why a query is not answered, told from its words alone, so that no way of writing it gets past:
 * it would call another host, is nested so deeply that reading it would exhaust the stack, or
 * repeats a path so often that writing that out would exhaust memory.
 */
final class QueryObjection {
  private static final int DEEPEST_NESTING = 100;

  /** Each repetition of a path is written out before it is followed. */
  private static final int MOST_STEPS = 1000;

  private static final Set<Integer> VARIABLES =
      Set.of(ARQParserConstants.VAR1, ARQParserConstants.VAR2);
  private static final Set<Integer> INSIDE =
      Set.of(ARQParserConstants.INTEGER, ARQParserConstants.COMMA);

  private QueryObjection() {}

  /** What is said against the query; nothing where it may be answered. */
  static Optional<String> to(String query) {
    try {
      var parser = new ARQParser(new StringReader(query));
      int depth = 0;
      var repetitions = new Repetitions();
      for (var token = parser.getNextToken();
          token.kind != ARQParserConstants.EOF;
          token = parser.getNextToken()) {
        if (repetitions.areTooMany(token)) {
          return Optional.of(
              "The query repeats paths more than "
                  + MOST_STEPS
                  + " times; ask with * or + instead of a number.");
        }
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

  /** How often paths are repeated by {@code {n,m}}, multiplied since they can be nested. */
  private static final class Repetitions {
    private double all = 1;
    private double one = 1;
    private boolean open;
    private int before = ARQParserConstants.EOF;

    private boolean areTooMany(Token token) {
      if (open && token.kind == ARQParserConstants.INTEGER) {
        one = Math.max(one, Double.parseDouble(token.image));
      } else if (open && token.kind == ARQParserConstants.RBRACE) {
        all *= one;
      }
      open =
          token.kind == ARQParserConstants.LBRACE
              ? !VARIABLES.contains(before) // after one begin values
              : open && INSIDE.contains(token.kind);
      one = token.kind == ARQParserConstants.LBRACE ? 1 : one;
      before = token.kind;
      return all > MOST_STEPS;
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
