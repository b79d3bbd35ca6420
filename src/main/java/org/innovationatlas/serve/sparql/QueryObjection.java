package org.innovationatlas.serve.sparql;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11Constants;
import org.apache.jena.sparql.lang.sparql_11.Token;
import org.innovationatlas.serve.federation.Endpoints;

/**
 * Why a query is not answered, told from its words alone, so that no way of writing it gets past:
 * it would call a host that it may not, or is nested so deeply that answering it would exhaust the
 * stack.
 */
final class QueryObjection {
  private static final int DEEPEST_NESTING = 100;
  private static final int NOT_CALLING = -1;

  private final Endpoints endpoints;
  private final PrefixMapping prefixes;

  /**
   * @param endpoints what a query may call
   * @param prefixes of the query
   */
  QueryObjection(Endpoints endpoints, PrefixMapping prefixes) {
    this.endpoints = endpoints;
    this.prefixes = prefixes;
  }

  /**
   * What is said against the query; nothing where it may be answered.
   *
   * @param query the words of a query
   */
  Optional<String> to(List<Token> query) {
    var words = query.iterator();
    int depth = 0;
    int calling = NOT_CALLING;
    while (words.hasNext()) {
      var token = words.next();
      if (token.kind == SPARQLParser11Constants.SERVICE) {
        var objection =
            calling == NOT_CALLING
                ? toCalling(called(words))
                : Optional.of("SERVICE is not answered here within another SERVICE.");
        if (objection.isPresent()) {
          return objection;
        }
        calling = depth;
      }
      int step = step(token.kind);
      depth += step;
      if (step < 0 && depth == calling) {
        calling = NOT_CALLING;
      }
      if (depth > DEEPEST_NESTING) {
        return Optional.of(
            "The query is nested more than " + DEEPEST_NESTING + " deep; ask in smaller parts.");
      }
    }
    return Optional.empty();
  }

  private static Token called(Iterator<Token> words) {
    var token = words.next();
    return token.kind == SPARQLParser11Constants.SILENT ? words.next() : token;
  }

  private Optional<String> toCalling(Token name) {
    if (endpoints.isEmpty()) {
      return Optional.of("SERVICE is not answered here: this server calls no other host.");
    }
    var iri =
        switch (name.kind) {
          case SPARQLParser11Constants.IRIref -> name.image.substring(1, name.image.length() - 1);
          case SPARQLParser11Constants.VAR1, SPARQLParser11Constants.VAR2 -> "";
          default -> prefixes.expandPrefix(name.image);
        };
    return endpoints.allow(iri)
        ? Optional.empty()
        : Optional.of(
            "SERVICE %s is not answered here; the endpoints that this server calls are %s."
                .formatted(iri.isEmpty() ? name.image : "<" + iri + ">", endpoints));
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
