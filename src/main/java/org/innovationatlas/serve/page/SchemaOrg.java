package org.innovationatlas.serve.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.serve.feature.Geometries;
import org.innovationatlas.serve.overview.Reader;

/** Says of what a page is, in the words of schema.org, for search engines. */
final class SchemaOrg {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NS = "https://schema.org/";

  private SchemaOrg() {}

  /** The thing of a page. */
  static String thing(ThingPage page, Reader data) {
    var json = JSON.createObjectNode();
    json.put("@context", NS);
    var types = json.putArray("@type");
    data.values(page.subject(), RDF.type.asNode()).stream()
        .filter(type -> type.isURI() && type.getURI().startsWith(NS))
        .forEach(type -> types.add(type.getURI().substring(NS.length())));
    if (types.isEmpty()) {
      types.add("Thing");
    }
    json.put("@id", page.iri());
    json.put("url", page.iri());
    json.put("name", page.name().text());
    var others = json.putArray("alternateName");
    page.otherName().ifPresent(name -> others.add(name.text()));
    page.alternativeNames().forEach(name -> others.add(name.text()));
    var same = json.putArray("sameAs");
    page.elsewhere().forEach(one -> same.add(one.link().href()));
    addPlace(json, page.subject(), data);
    List.of("alternateName", "sameAs").stream()
        .filter(name -> json.path(name).isEmpty())
        .toList()
        .forEach(json::remove);
    return inPage(json);
  }

  /** The terms of a vocabulary; what its header lacks is left out. */
  static String terms(OntologyHeader header) {
    var json = JSON.createObjectNode();
    json.put("@context", NS);
    json.put("@type", "DefinedTermSet");
    json.put("@id", header.iri());
    json.put("url", header.iri());
    json.put("name", header.title());
    json.put("description", header.description());
    json.put("version", header.version());
    json.put("license", header.licence());
    json.put("dateCreated", header.created());
    json.put("datePublished", header.issued());
    json.put("dateModified", header.modified());
    json.properties().removeIf(one -> one.getValue().asText().isEmpty());
    return inPage(json);
  }

  /** The data set of a home page, or the catalogue of several. */
  static String home(String title, String summary, Site site, String language) {
    var json = JSON.createObjectNode();
    json.put("@context", NS);
    var atlases = site.content().atlases();
    if (atlases.size() == 1) {
      addDataset(json, atlases.get(0), language);
    } else {
      json.put("@type", "DataCatalog");
      json.put("name", title);
      var datasets = json.putArray("dataset");
      atlases.forEach(atlas -> addDataset(datasets.addObject(), atlas, language));
    }
    json.put("description", summary);
    json.put("isAccessibleForFree", true);
    return inPage(json);
  }

  private static void addDataset(ObjectNode json, Atlas atlas, String language) {
    json.put("@type", "Dataset");
    json.put("name", Site.title(atlas, language));
    json.put("url", atlas.base());
    json.put("license", atlas.licence());
  }

  private static void addPlace(ObjectNode json, Node subject, Reader data) {
    Geometries.of(subject, data.data())
        .map(placed -> placed.shape().getCentroid().getCoordinate())
        .ifPresent(
            at -> {
              var geo = json.putObject("geo");
              geo.put("@type", "GeoCoordinates");
              geo.put("latitude", Math.round(at.y * 10_000) / 10_000.0);
              geo.put("longitude", Math.round(at.x * 10_000) / 10_000.0);
            });
  }

  /** The text stands inside an element of the page, which nothing in it may end. */
  static String inPage(ObjectNode json) {
    try {
      return JSON.writeValueAsString(json)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can be written", e);
    }
  }
}
