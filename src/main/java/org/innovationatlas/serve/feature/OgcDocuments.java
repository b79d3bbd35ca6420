package org.innovationatlas.serve.feature;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.content.IriSpace;
import org.innovationatlas.vocab.Inno;
import org.innovationatlas.vocab.Ontology;

/** The documents of OGC API Features, Part 1: Core. */
final class OgcDocuments {
  private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
  private static final String CONFORMANCE =
      "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";

  private final FeatureCollections features;
  private final Ontology ontology;
  private final List<IriSpace> spaces;

  OgcDocuments(FeatureCollections features, Content content) {
    this.features = features;
    this.ontology = content.ontology();
    this.spaces = content.spaces();
  }

  /** The landing page (section 7.2). */
  ObjectNode landing(String address) {
    var page = GeoJson.JSON.createObjectNode();
    page.put("title", "Innovation Atlas");
    page.put("description", "Places of the atlases, each fact with the words that state it.");
    var links = page.putArray("links");
    link(links, "self", address, "application/json");
    link(links, "conformance", address + "/conformance", "application/json");
    link(links, "data", address + "/collections", "application/json");
    var openApi = address.replaceFirst("ogc$", "openapi.json");
    link(links, "service-desc", openApi, "application/vnd.oai.openapi+json;version=3.1");
    return page;
  }

  /** What is conformed to (section 7.4). */
  ObjectNode conformance() {
    var page = GeoJson.JSON.createObjectNode();
    page.putArray("conformsTo").add(CONFORMANCE + "core").add(CONFORMANCE + "geojson");
    return page;
  }

  /** All collections (section 7.13). */
  ObjectNode collections(String address) {
    var page = GeoJson.JSON.createObjectNode();
    link(page.putArray("links"), "self", address + "/collections", "application/json");
    var collections = page.putArray("collections");
    features.index().classes().forEach(name -> collections.add(describe(name, address)));
    return page;
  }

  /** The name, if there is a collection of it. */
  Optional<String> collection(String name) {
    return Optional.of(name).filter(features.index().classes()::contains);
  }

  /** A collection (section 7.14). */
  ObjectNode describe(String name, String address) {
    var type = NodeFactory.createURI(Inno.NS + name);
    var collection = GeoJson.JSON.createObjectNode();
    collection.put("id", name);
    collection.put("title", told(type, RDFS.label.asNode()).orElse(name));
    told(type, SKOS.definition.asNode()).ifPresent(text -> collection.put("description", text));
    collection.put("itemType", "feature");
    collection.putArray("crs").add(CRS84);
    FeatureCollections.box(features.index().ofClass(name).toList())
        .ifPresent(
            box -> {
              var spatial = collection.putObject("extent").putObject("spatial");
              spatial.putArray("bbox").add(box);
              spatial.put("crs", CRS84);
            });
    var links = collection.putArray("links");
    var own = address + "/collections/" + name;
    link(links, "self", own, "application/json");
    link(links, "items", own + "/items", "application/geo+json");
    link(links, "describedby", Inno.NS + name, "text/html");
    return collection;
  }

  private Optional<String> told(Node type, Node property) {
    return ontology.vocabulary().stream(type, property, Node.ANY)
        .map(triple -> triple.getObject())
        .filter(text -> text.getLiteralLanguage().equals("en"))
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  /** A page of the features of a collection (sections 7.15 and 7.16). */
  ObjectNode items(String name, FeatureQuery query, HttpServletRequest request, String address) {
    OgcTime.require(request.getParameter("datetime"));
    var wanted = query.ofType(name);
    var page = features.collection(wanted);
    page.get("features").forEach(feature -> named((ObjectNode) feature));
    page.put("timeStamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    var links = page.putArray("links");
    var own = address + "/collections/" + name;
    var paging = new Paging(own + "/items", request, wanted);
    link(links, "self", paging.at(query.offset()), "application/geo+json");
    link(links, "collection", own, "application/json");
    int next = query.offset() + query.limit();
    if (next < page.get("numberMatched").asInt()) {
      link(links, "next", paging.at(next), "application/geo+json");
    }
    if (query.offset() > 0) {
      link(
          links,
          "prev",
          paging.at(Math.max(0, query.offset() - query.limit())),
          "application/geo+json");
    }
    return page;
  }

  /** One feature (section 7.17). */
  Optional<ObjectNode> item(String name, String id, String address) {
    var own = address + "/collections/" + name;
    return features
        .index()
        .ofClass(name)
        .filter(entry -> id(entry.thing().getURI()).equals(id))
        .findFirst()
        .map(
            entry -> {
              var feature = named(features.feature(entry));
              var links = feature.putArray("links");
              link(links, "self", own + "/items/" + id, "application/geo+json");
              link(links, "collection", own, "application/json");
              link(links, "canonical", entry.thing().getURI(), "text/turtle");
              return feature;
            });
  }

  private ObjectNode named(ObjectNode feature) {
    feature.put("id", id(feature.get("id").asText()));
    return feature;
  }

  /** The path of the IRI with dots for slashes, which a step of a path can't have. */
  private String id(String iri) {
    return spaces.stream()
        .flatMap(space -> space.pathOf(iri).stream())
        .findFirst()
        .map(path -> path.substring(1))
        .orElse(iri)
        .replace('/', '.');
  }

  private static void link(ArrayNode links, String relation, String address, String mediaType) {
    links.addObject().put("rel", relation).put("href", address).put("type", mediaType);
  }
}
