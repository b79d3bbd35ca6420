package org.innovationatlas.question;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.lang.SPARQLParser;
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
    var parser = new IriKeepingParser(new Words(text));
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

  /** Which IRIs were made of which words lately: nearly all queries begin with the same ones. */
  private static final class IriKeepingParser extends SPARQLParser11 {
    private static final int LONGEST = 256;
    private static final Cache<Written, String> IRIS =
        Caffeine.newBuilder().maximumSize(4096).build();

    private IriKeepingParser(SPARQLParser11TokenManager words) {
      super(words);
    }

    private record Written(String base, String iri) {}

    @Override
    protected String resolveQuotedIRI(String iri, int line, int column) {
      var base = getPrologue().getBase();
      if (base == null || iri.length() > LONGEST) {
        return super.resolveQuotedIRI(iri, line, column);
      }
      return IRIS.get(
          new Written(base.str(), iri), one -> super.resolveQuotedIRI(iri, line, column));
    }
  }

  private final class Words extends SPARQLParser11TokenManager {
    private Words(String text) {
      super(PlainCharacters.of(text));
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
