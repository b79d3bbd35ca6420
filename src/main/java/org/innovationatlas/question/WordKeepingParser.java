package org.innovationatlas.question;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.lang.SPARQLParser;
import org.apache.jena.sparql.lang.sparql_11.JavaCharStream;
import org.apache.jena.sparql.lang.sparql_11.ParseException;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11TokenManager;
import org.apache.jena.sparql.lang.sparql_11.Token;
import org.apache.jena.sparql.lang.sparql_11.TokenMgrError;

/** Jena's parser of SPARQL 1.1, of which the words that it takes a query apart into are kept. */
final class WordKeepingParser extends SPARQLParser {
  private static final int NOWHERE = -1;

  private final List<Token> words = new ArrayList<>();

  List<Token> words() {
    return words;
  }

  @Override
  protected Query parse$(Query query, String text) {
    var parser = new SPARQLParser11(new Words(text));
    query.setSyntax(Syntax.syntaxSPARQL_11);
    query.setStrict(true);
    parser.setQuery(query);
    try {
      parser.QueryUnit();
      return query;
    } catch (ParseException e) {
      throw new QueryParseException(
          e.getMessage(), e.currentToken.beginLine, e.currentToken.beginColumn);
    } catch (TokenMgrError e) {
      throw new QueryParseException(e.getMessage(), parser.token.endLine, parser.token.endColumn);
    } catch (QueryException e) {
      throw e;
    } catch (JenaException e) {
      throw new QueryException(e.getMessage(), e);
    } catch (Error e) { // such as a stack too small for the text
      throw new QueryParseException(e.getMessage(), e, NOWHERE, NOWHERE);
    }
  }

  private final class Words extends SPARQLParser11TokenManager {
    private Words(String text) {
      super(new JavaCharStream(new StringReader(text), 1, 1));
    }

    @Override
    public Token getNextToken() {
      var word = super.getNextToken();
      if (word.kind != EOF) {
        words.add(word);
      }
      return word;
    }
  }
}
