package org.innovationatlas.serve.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.overview.Reader;

/** Writes for scripts what was found. */
final class SearchJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Content content;
  private final Reader reader;

  SearchJson(Content content) {
    this.content = content;
    this.reader = new Reader(content.dataset());
  }

  String found(Search search, Found found) {
    return Txn.calculateRead(
        content.dataset(),
        () -> {
          var json = JSON.createObjectNode();
          json.put("query", search.words());
          json.put("total", found.total());
          json.put("offset", search.offset());
          json.put("limit", search.limit());
          var facets = json.putObject("facets");
          facet(facets.putArray("type"), found.types());
          facet(facets.putArray("district"), found.districts());
          var hits = json.putArray("hits");
          found.hits().forEach(hit -> add(hits.addObject(), hit));
          return json.toString();
        });
  }

  private void facet(ArrayNode array, Map<Node, Integer> counts) {
    counts.entrySet().stream()
        .sorted((one, other) -> other.getValue() - one.getValue())
        .forEach(
            entry -> {
              var value = array.addObject();
              value.put("iri", entry.getKey().getURI());
              names(value.putObject("names"), entry.getKey());
              value.put("count", entry.getValue());
            });
  }

  private void add(ObjectNode json, Found.Hit hit) {
    json.put("iri", hit.thing().getURI());
    json.put("path", hit.path());
    var names = json.putObject("names");
    hit.names().forEach(names::put);
    hit.kind()
        .ifPresent(
            kind -> {
              var type = json.putObject("type");
              type.put("iri", kind.getURI());
              names(type.putObject("names"), kind);
            });
    var districts = json.putArray("districts");
    hit.districts()
        .forEach(
            district -> {
              var one = districts.addObject();
              one.put("iri", district.getURI());
              names(one.putObject("names"), district);
            });
    var marked = json.putObject("highlights");
    hit.marked().forEach(marked::put);
    hit.others().forEach(marked.withArrayProperty("other")::add);
    hit.quotes().forEach(marked.withArrayProperty("quotes")::add);
    json.put("score", hit.score());
  }

  private void names(ObjectNode json, Node node) {
    labels(node).forEach(json::put);
  }

  private Map<String, String> labels(Node node) {
    var labels = new TreeMap<String, String>();
    reader.values(node, RDFS.label.asNode()).stream()
        .filter(Node::isLiteral)
        .forEach(
            label -> labels.putIfAbsent(label.getLiteralLanguage(), label.getLiteralLexicalForm()));
    return labels;
  }

  /** What a search field suggests. */
  String suggestions(List<Found.Hit> hits, String language) {
    return Txn.calculateRead(
        content.dataset(),
        () -> {
          var json = JSON.createObjectNode();
          var list = json.putArray("suggestions");
          for (Found.Hit hit : hits) {
            var one = list.addObject();
            var name = named(hit.names(), language);
            one.put("name", name);
            hit.names().values().stream()
                .filter(other -> !other.equals(name))
                .findFirst()
                .ifPresent(other -> one.put("other", other));
            hit.kind().ifPresent(kind -> one.put("kind", named(labels(kind), language)));
            one.put("path", hit.path());
            one.put("iri", hit.thing().getURI());
          }
          return json.toString();
        });
  }

  private static String named(Map<String, String> names, String language) {
    return Optional.ofNullable(names.get(language))
        .or(() -> names.values().stream().findFirst())
        .orElse("");
  }
}
