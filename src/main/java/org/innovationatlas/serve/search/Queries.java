package org.innovationatlas.serve.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Makes a query of the index from words: what is nearest to a name counts most, then other names,
 * then quotes, then what a thing belongs to.
 */
final class Queries {
  private static final float EXACT = 30;
  private static final float BEGINNING = 8;
  private static final float NAME = 4;
  private static final float OTHER = 3;
  private static final float QUOTE = 1.5f;
  private static final float CONTEXT = 1;
  private static final float STEM = 0.8f;
  private static final float PREFIX = 0.6f;
  private static final float LIKE = 0.25f;

  /** Of the words of a run of Chinese so many must be found, in per cent. */
  private static final int SHARE = 70;

  private static final int SHORTEST_RUN = 3;
  private static final int ONE_ERROR = 4;
  private static final int TWO_ERRORS = 8;
  private static final float TIE = 0.1f;

  private final Analyzer analyzer;

  Queries(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * A query that finds what has so many of the parts of the words.
   *
   * @param least how many, from 1
   */
  Query of(Words words, int least) {
    var parts = new BooleanQuery.Builder();
    words.chinese().forEach(run -> parts.add(chinese(run), Occur.SHOULD));
    words.others().forEach(word -> parts.add(other(word), Occur.SHOULD));
    parts.setMinimumNumberShouldMatch(least);
    return new BooleanQuery.Builder()
        .add(parts.build(), Occur.MUST)
        .add(boost(new TermQuery(new Term(Fields.EXACT, words.whole())), EXACT), Occur.SHOULD)
        .add(boost(new PrefixQuery(new Term(Fields.EXACT, words.whole())), BEGINNING), Occur.SHOULD)
        .build();
  }

  private Query chinese(String run) {
    var ways = new ArrayList<Query>();
    ways.add(boost(phrase(Fields.NAME, run), NAME));
    ways.add(boost(phrase(Fields.OTHER, run), OTHER));
    ways.add(boost(phrase(Fields.QUOTE, run), QUOTE));
    ways.add(boost(phrase(Fields.CONTEXT, run), CONTEXT));
    if (run.codePointCount(0, run.length()) >= SHORTEST_RUN) {
      ways.add(boost(words(Fields.chinese(Fields.NAME), run), 1));
      ways.add(boost(words(Fields.chinese(Fields.OTHER), run), 1));
      ways.add(boost(words(Fields.chinese(Fields.QUOTE), run), LIKE));
    }
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private Query phrase(String field, String run) {
    var characters = Words.tokens(analyzer, field, run);
    return characters.size() == 1
        ? new TermQuery(new Term(field, characters.get(0)))
        : new PhraseQuery(field, characters.toArray(String[]::new));
  }

  private Query words(String field, String run) {
    var query = new BooleanQuery.Builder();
    var tokens = Words.tokens(analyzer, field, run);
    tokens.forEach(word -> query.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
    query.setMinimumNumberShouldMatch(Math.max(1, (tokens.size() * SHARE + 99) / 100));
    return query.build();
  }

  private Query other(String word) {
    var folded = Words.tokens(analyzer, Fields.NAME, word).stream().findFirst().orElse(word);
    var ways = new ArrayList<Query>();
    addWays(ways, Fields.NAME, folded, NAME);
    addWays(ways, Fields.OTHER, folded, OTHER);
    ways.add(boost(new TermQuery(new Term(Fields.QUOTE, folded)), QUOTE));
    ways.add(boost(new TermQuery(new Term(Fields.CONTEXT, folded)), CONTEXT));
    stem(Fields.english(Fields.CONTEXT), word).ifPresent(way -> ways.add(boost(way, CONTEXT)));
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private void addWays(List<Query> ways, String field, String word, float weight) {
    ways.add(boost(new TermQuery(new Term(field, word)), weight));
    stem(Fields.english(field), word).ifPresent(way -> ways.add(boost(way, weight * STEM)));
    ways.add(boost(new PrefixQuery(new Term(field, word)), weight * PREFIX));
    if (word.length() >= ONE_ERROR) {
      int errors = word.length() >= TWO_ERRORS ? 2 : 1;
      ways.add(boost(new FuzzyQuery(new Term(field, word), errors, 1), weight * LIKE));
    }
  }

  private Optional<Query> stem(String field, String word) {
    return Words.tokens(analyzer, field, word).stream()
        .findFirst()
        .map(stem -> new TermQuery(new Term(field, stem)));
  }

  private static Query boost(Query query, float weight) {
    return new BoostQuery(query, weight);
  }
}
