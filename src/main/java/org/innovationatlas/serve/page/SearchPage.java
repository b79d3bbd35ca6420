package org.innovationatlas.serve.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.innovationatlas.serve.search.Found;
import org.innovationatlas.serve.search.Search;
import org.innovationatlas.vocab.Inno;

/** What the page of a search shows. */
public final class SearchPage {
  private final Search search;
  private final Found found;
  private final Names names;
  private final Site site;

  SearchPage(Site site, Names names, Search search, Found found) {
    this.site = site;
    this.names = names;
    this.search = search;
    this.found = found;
  }

  /** A thing that was found; names and quotes are HTML with marks. */
  public record Hit(
      String href,
      String name,
      String language,
      String other,
      String otherLanguage,
      String kind,
      List<String> districts,
      List<Quote> quotes) {}

  /** Words of a passage, as HTML with marks. */
  public record Quote(String html, String language) {}

  /** What the hits can be narrowed by. */
  public record Facet(String title, List<Value> values) {}

  /** A value of a facet; choosing a chosen one gives it up. */
  public record Value(String text, int count, boolean chosen, String href) {}

  public String query() {
    return search.words();
  }

  public int total() {
    return found.total();
  }

  public List<Hit> hits() {
    return found.hits().stream().map(this::hit).toList();
  }

  private Hit hit(Found.Hit hit) {
    var marked = new TreeMap<>(hit.marked());
    var language = marked.containsKey(names.language()) ? names.language() : marked.firstKey();
    var other =
        marked.keySet().stream().filter(one -> !one.equals(language)).findFirst().orElse("");
    return new Hit(
        hit.path(),
        marked.getOrDefault(language, ""),
        language.equals(names.language()) ? "" : language,
        marked.getOrDefault(other, ""),
        other,
        hit.kind().map(names::of).orElse(""),
        hit.districts().stream().map(names::of).toList(),
        hit.quotes().stream()
            .map(quote -> new Quote(quote, site.languageOfWords(hit.thing())))
            .toList());
  }

  public List<Facet> facets() {
    return List.of(
        facet("search.types", "type", found.types(), search.type(), SearchPage::typeKey),
        facet(
            "search.districts",
            "district",
            found.districts(),
            search.district(),
            node -> names.href(node)));
  }

  private static String typeKey(Node type) {
    return type.getURI().substring(Inno.NS.length());
  }

  private Facet facet(
      String title,
      String parameter,
      Map<Node, Integer> counts,
      Optional<String> chosen,
      Function<Node, String> key) {
    return new Facet(
        title,
        counts.entrySet().stream()
            .sorted(
                Comparator.comparingInt((Map.Entry<Node, Integer> one) -> -one.getValue())
                    .thenComparing(one -> names.of(one.getKey())))
            .map(
                one -> {
                  var value = key.apply(one.getKey());
                  boolean taken = chosen.filter(value::equals).isPresent();
                  return new Value(
                      names.plural(one.getKey()).text(),
                      one.getValue(),
                      taken,
                      address(parameter, taken ? "" : value));
                })
            .toList());
  }

  /** The address of the same search with another value of a parameter, from the first page. */
  private String address(String parameter, String value) {
    var parameters = new TreeMap<String, String>();
    parameters.put("q", search.words());
    search.type().ifPresent(type -> parameters.put("type", type));
    search.district().ifPresent(district -> parameters.put("district", district));
    parameters.put(parameter, value);
    return parameters.entrySet().stream()
        .filter(one -> !one.getValue().isEmpty())
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
        .collect(Collectors.joining("&", "/search?", ""));
  }

  public int pages() {
    return (found.total() + search.limit() - 1) / search.limit();
  }

  public Optional<String> previous() {
    return search.offset() == 0
        ? Optional.empty()
        : Optional.of(offset(Math.max(0, search.offset() - search.limit())));
  }

  public Optional<String> next() {
    int next = search.offset() + search.limit();
    return next < found.total() ? Optional.of(offset(next)) : Optional.empty();
  }

  private String offset(int offset) {
    return address("offset", offset == 0 ? "" : String.valueOf(offset));
  }

  /** The address of the same, as JSON. */
  public String json() {
    return address("format", "json");
  }
}
