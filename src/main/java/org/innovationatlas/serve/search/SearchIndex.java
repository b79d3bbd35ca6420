package org.innovationatlas.serve.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.overview.Overview;
import org.innovationatlas.vocab.Inno;

/** The index of all that can be found, in memory. */
public final class SearchIndex {
  /** Of so many hits it is counted how many are of each kind and district. */
  private static final int MOST_COUNTED = 10_000;

  private static final int MOST_QUOTES = 2;

  private final List<Entry> entries;
  private final Analyzer analyzer = Fields.analyzer();
  private final Queries queries = new Queries(analyzer);
  private final IndexSearcher searcher;

  private SearchIndex(List<Entry> entries) throws IOException {
    this.entries = List.copyOf(entries);
    var directory = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (int i = 0; i < entries.size(); i++) {
        writer.addDocument(document(entries.get(i), i));
      }
    }
    this.searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  /** Reads the dataset. */
  public static SearchIndex of(Content content, Overview overview) {
    var entries = Txn.calculateRead(content.dataset(), () -> new Entries(content, overview).all());
    try {
      return new SearchIndex(entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(Entry entry, int place) {
    var document = new Document();
    document.add(new StoredField(Fields.PLACE_IN_LIST, place));
    entry
        .names()
        .values()
        .forEach(
            name -> document.add(new StringField(Fields.EXACT, Words.of(name).whole(), Store.NO)));
    entry.names().values().forEach(name -> add(document, Fields.NAME, name));
    entry.otherNames().forEach(name -> add(document, Fields.OTHER, name));
    entry.context().forEach(name -> add(document, Fields.CONTEXT, name));
    entry.quotes().forEach(quote -> add(document, Fields.QUOTE, quote));
    return document;
  }

  private static void add(Document document, String field, String text) {
    document.add(new TextField(field, text, Store.NO));
    document.add(new TextField(Fields.chinese(field), text, Store.NO));
    document.add(new TextField(Fields.english(field), text, Store.NO));
  }

  private record Scored(Entry entry, float score) {}

  /** What is found, with counts. */
  public Found find(Search search) {
    var words = Words.of(search.words());
    if (words.isEmpty()) {
      return new Found(0, List.of(), Map.of(), Map.of());
    }
    int parts = words.chinese().size() + words.others().size();
    var query = queries.of(words, parts);
    var all = run(query);
    if (all.isEmpty() && parts > 1) {
      query = queries.of(words, (parts + 1) / 2);
      all = run(query);
    }
    var hits = all.stream().filter(one -> ofType(one, search) && ofDistrict(one, search)).toList();
    var highlights = new Highlights(analyzer, rewritten(query));
    return new Found(
        hits.size(),
        hits.stream()
            .skip(search.offset())
            .limit(search.limit())
            .map(one -> hit(one, words, highlights))
            .toList(),
        count(all.stream().filter(one -> ofDistrict(one, search)), entry -> entry.root().stream()),
        count(
            all.stream().filter(one -> ofType(one, search)), entry -> entry.districts().stream()));
  }

  /** The words that the index has for what is like them: looked for once, not in each text. */
  private Query rewritten(Query query) {
    try {
      return searcher.rewrite(query);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Scored> run(Query query) {
    try {
      var found = new ArrayList<Scored>();
      var stored = searcher.storedFields();
      for (var top : searcher.search(query, MOST_COUNTED).scoreDocs) {
        int place =
            stored.document(top.doc).getField(Fields.PLACE_IN_LIST).numericValue().intValue();
        found.add(new Scored(entries.get(place), top.score));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean ofType(Scored one, Search search) {
    return search
        .type()
        .map(
            type ->
                Stream.concat(one.entry().kind().stream(), one.entry().root().stream())
                    .anyMatch(kind -> kind.getURI().equals(Inno.NS + type)))
        .orElse(true);
  }

  private static boolean ofDistrict(Scored one, Search search) {
    return search
        .district()
        .map(
            path -> one.entry().districts().stream().anyMatch(node -> node.getURI().endsWith(path)))
        .orElse(true);
  }

  private static Map<Node, Integer> count(
      Stream<Scored> hits, Function<Entry, Stream<Node>> values) {
    var counts = new LinkedHashMap<Node, Integer>();
    hits.flatMap(one -> values.apply(one.entry()))
        .forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts;
  }

  private static Found.Hit hit(Scored one, Words words, Highlights highlights) {
    var entry = one.entry();
    var marked = new LinkedHashMap<String, String>();
    entry
        .names()
        .forEach(
            (language, name) ->
                marked.put(language, highlights.in(name).orElseGet(() -> Highlights.escape(name))));
    return new Found.Hit(
        entry.thing(),
        entry.path(),
        entry.names(),
        marked,
        entry.otherNames().stream().flatMap(name -> highlights.in(name).stream()).toList(),
        entry.quotes().stream()
            .filter(quote -> !entry.names().containsValue(quote) && words.mayBeIn(quote))
            .flatMap(quote -> highlights.in(quote).stream())
            .limit(MOST_QUOTES)
            .toList(),
        entry.kind(),
        entry.districts(),
        one.score());
  }
}
