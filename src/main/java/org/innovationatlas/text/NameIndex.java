package org.innovationatlas.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** An index of names in memory, which finds those that may be alike without comparing all. */
public final class NameIndex implements Closeable {
  private static final String GRAMS = "grams";
  private static final String NUMBER = "number";

  /** So much of a name must be found; an abbreviation or a wrong letter leaves more. */
  private static final double LEAST_SHARE = 0.3;

  private static final int MOST_PIECES = 200;

  /** Where each is in the index, so that it needn't be looked up again and again. */
  private final Map<String, TermStates> grams;

  private final ByteBuffersDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private NameIndex(ByteBuffersDirectory directory, Set<String> grams) throws IOException {
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    var places = new HashMap<String, TermStates>();
    for (String gram : grams) {
      places.put(gram, TermStates.build(searcher, new Term(GRAMS, gram), true));
    }
    this.grams = Map.copyOf(places);
  }

  /**
   * Indexes names.
   *
   * @param names the names of each thing, by a number that stands for it
   */
  public static NameIndex of(Map<Integer, ? extends Collection<Name>> names) {
    try (Analyzer analyzer = new WhitespaceAnalyzer()) {
      var directory = new ByteBuffersDirectory();
      var all = new HashSet<String>();
      try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (var thing : names.entrySet()) {
          for (Name name : thing.getValue()) {
            var document = new Document();
            var grams = NameGrams.of(name);
            all.addAll(grams);
            document.add(new TextField(GRAMS, String.join(" ", grams), Field.Store.NO));
            document.add(new StoredField(NUMBER, thing.getKey()));
            writer.addDocument(document);
          }
        }
        writer.forceMerge(1);
      }
      return new NameIndex(directory, all);
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory can't fail", e);
    }
  }

  /**
   * The numbers of the things with a name most like this one, the most like first. Of the pieces of
   * the name a share must be found in the other, or all its initials.
   */
  public Set<Integer> candidates(Name name, int limit) {
    var pieces = NameGrams.of(name).stream().distinct().toList();
    var present = pieces.stream().filter(grams::containsKey).limit(MOST_PIECES).toList();
    int needed = Math.max(1, (int) Math.ceil(LEAST_SHARE * pieces.size()));
    var initials = present.stream().filter(NameGrams::isInitials).toList();
    if (present.size() < needed && initials.isEmpty()) {
      return Set.of();
    }
    var alike = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
    present.forEach(gram -> alike.add(term(gram), BooleanClause.Occur.SHOULD));
    var query = new BooleanQuery.Builder().add(alike.build(), BooleanClause.Occur.SHOULD);
    initials.forEach(gram -> query.add(term(gram), BooleanClause.Occur.SHOULD));
    return search(query.build(), limit);
  }

  private Query term(String gram) {
    return new TermQuery(new Term(GRAMS, gram), grams.get(gram));
  }

  private Set<Integer> search(Query query, int limit) {
    var numbers = new LinkedHashSet<Integer>();
    try {
      StoredFields stored = searcher.storedFields();
      for (var hit : searcher.search(query, limit).scoreDocs) {
        numbers.add(stored.document(hit.doc).getField(NUMBER).numericValue().intValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory can't fail", e);
    }
    return numbers;
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory can't fail", e);
    }
  }
}
