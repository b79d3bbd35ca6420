package org.innovationatlas.serve.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Source;
import org.innovationatlas.model.Value;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.content.IriSpace;
import org.innovationatlas.serve.overview.Overview;
import org.innovationatlas.serve.overview.Reader;

/**
 * What all pages are made from.
 *
 * @param content what the server answers from
 * @param whole what it holds as a whole
 * @param regions its districts, by region
 * @param known by language, the names that were looked up already
 * @param kept parts of pages that take long to make, by what they are of
 * @param footers what the data of each atlas says of itself
 */
record Site(
    Content content,
    Supplier<Overview> whole,
    Supplier<List<Part>> regions,
    Supplier<Map<String, Map<Node, Link>>> known,
    Supplier<Map<String, String>> kept,
    Supplier<List<Footer>> footers) {

  static Site of(Content content, Supplier<Overview> whole) {
    return new Site(
        content,
        whole,
        content.current(
            () ->
                Txn.calculateRead(
                    content.dataset(),
                    () ->
                        Part.of(
                            content.atlases(),
                            whole.get().districts(),
                            new Reader(content.dataset())))),
        content.current(ConcurrentHashMap::new),
        content.current(ConcurrentHashMap::new),
        content.current(
            () ->
                Txn.calculateRead(
                    content.dataset(),
                    () -> {
                      var reader = new Reader(content.dataset());
                      return content.atlases().stream()
                          .map(atlas -> Footer.of(atlas, reader))
                          .toList();
                    })));
  }

  /**
   * What a page is made from. To be asked for before the page's transaction begins: what is made of
   * the data later is then never older than the data that it is kept for.
   */
  Site now() {
    var names = known.get();
    var parts = kept.get();
    return new Site(content, whole, regions, () -> names, () -> parts, footers);
  }

  /** The districts, by region. */
  List<Part> parts() {
    return regions.get();
  }

  /** The region that a thing is of. */
  Optional<Part> partOf(Node thing) {
    return parts().stream().filter(part -> part.holds(thing)).findFirst();
  }

  Reader reader() {
    return new Reader(content.dataset());
  }

  Overview overview() {
    return whole.get();
  }

  /** The names of all things, for readers of a language. */
  Names names(String language) {
    return new Names(
        List.of(reader()),
        language,
        content.spaces(),
        known.get().computeIfAbsent(language, key -> new ConcurrentHashMap<>()));
  }

  /** Whether the dataset says anything of it. */
  boolean isKnown(Node thing) {
    return reader().says(thing, Node.ANY, Node.ANY);
  }

  /** The names of all things, looked up for one answer alone. */
  Names ownNames(String language) {
    return new Names(List.of(reader()), language, content.spaces(), new ConcurrentHashMap<>());
  }

  /** The names in a document of its own, and of all things. */
  Names names(Reader document, String language) {
    return new Names(
        List.of(document, reader()), language, content.spaces(), new ConcurrentHashMap<>());
  }

  /** The atlas that holds the IRI. */
  Optional<Atlas> atlasOf(String iri) {
    return content.atlases().stream().filter(atlas -> iri.startsWith(atlas.base())).findFirst();
  }

  /** What stands at the foot of the page at the path: of its atlas, else of all. */
  Footer footer(String path) {
    var all = footers.get();
    for (int i = 0; i < all.size(); i++) {
      if (path.startsWith(IriSpace.ofAtlas(content.atlases().get(i).base()).path())) {
        return all.get(i);
      }
    }
    return Footer.of(all);
  }

  /** The language of the words of the passage; empty where it is not known. */
  String languageOfWords(Node passage) {
    return atlasOf(passage.toString()).stream()
        .flatMap(atlas -> atlas.sources().stream())
        .map(Source::language)
        .findFirst()
        .orElse("");
  }

  /** The title of an atlas, in the language if it has one in it. */
  static String title(Atlas atlas, String language) {
    return atlas.title().stream()
        .sorted(
            (one, other) ->
                Boolean.compare(
                    !one.language().equals(language), !other.language().equals(language)))
        .map(Value.Text::text)
        .findFirst()
        .orElse(atlas.name());
  }

  /** The title of the atlas where there is one alone. */
  Optional<String> title(String language) {
    return content.atlases().size() == 1
        ? Optional.of(title(content.atlases().get(0), language))
        : Optional.empty();
  }
}
