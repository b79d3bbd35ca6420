package org.innovationatlas.question;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.lang.sparql_11.Token;

/**
 * A query as its parser sees it.
 *
 * @param query what is asked
 * @param words the text in words, with no comments and no escapes
 */
public record ParsedQuery(Query query, List<Token> words) {
  public ParsedQuery {
    words = List.copyOf(words);
  }
}
