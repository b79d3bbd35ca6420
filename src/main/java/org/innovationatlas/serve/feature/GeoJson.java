package org.innovationatlas.serve.feature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Node_URI;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.vocab.Geo;
import org.innovationatlas.vocab.Inno;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/**
 * Writes things as GeoJSON features (RFC 7946). A feature's properties are what is said of the
 * thing, by the local names of the ontology's properties, with names in the place of IRIs: scalars,
 * or lists of scalars, as tables of attributes take them.
 */
public final class GeoJson {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final int DECIMALS = 6;

  private GeoJson() {}

  /** The feature of a thing, as text. */
  public static String feature(Node thing, DatasetGraph data) {
    try {
      return JSON.writeValueAsString(toFeature(thing, data));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can be written", e);
    }
  }

  /** The feature of a thing; its geometry is null where it has none. */
  static ObjectNode toFeature(Node thing, DatasetGraph data) {
    var feature = JSON.createObjectNode();
    feature.put("type", "Feature");
    feature.put("id", thing.getURI());
    var placed = Geometries.of(thing, data);
    if (placed.isPresent()) {
      var writer = new GeoJsonWriter(DECIMALS);
      writer.setEncodeCRS(false);
      feature.putRawValue("geometry", new RawValue(writer.write(placed.get().shape())));
    } else {
      feature.putNull("geometry");
    }
    var properties = feature.putObject("properties");
    properties.put("iri", thing.getURI());
    names(thing, data, properties);
    facts(thing, data)
        .forEach(
            (key, values) -> {
              if (values.size() == 1) {
                properties.put(key, values.iterator().next());
              } else {
                var list = properties.putArray(key);
                values.forEach(list::add);
              }
            });
    placed.ifPresent(at -> notice(at.graph(), data, properties));
    return feature;
  }

  private static void names(Node thing, DatasetGraph data, ObjectNode properties) {
    labels(thing, data)
        .forEach(label -> properties.put("name_" + tag(label), label.getLiteralLexicalForm()));
  }

  private static String tag(Node label) {
    var language = label.getLiteralLanguage().toLowerCase(Locale.ROOT);
    return language.isEmpty() ? "und" : language;
  }

  /** Whoever shows a geometry must show its notice with it. */
  private static void notice(Node graph, DatasetGraph data, ObjectNode properties) {
    values(graph, DCTerms.license.asNode(), data)
        .forEach(licence -> properties.put("geometry_licence", text(licence)));
    english(values(graph, DCTerms.rights.asNode(), data))
        .ifPresent(notice -> properties.put("geometry_notice", text(notice)));
  }

  private static Map<String, Set<String>> facts(Node thing, DatasetGraph data) {
    var facts = new TreeMap<String, Set<String>>();
    Iter.asStream(data.findNG(Node.ANY, thing, Node.ANY, Node.ANY))
        .filter(quad -> !quad.getPredicate().equals(RDFS.label.asNode()))
        .filter(quad -> !quad.getPredicate().getNameSpace().equals(Geo.NS))
        .filter(quad -> isOwn(quad))
        .sorted(Comparator.comparing(Quad::toString))
        .forEach(
            quad ->
                facts
                    .computeIfAbsent(
                        quad.getPredicate().getLocalName(), key -> new LinkedHashSet<>())
                    .add(name(quad.getObject(), data)));
    return facts;
  }

  /** Of the types only those of the ontology, which are the ones that say most. */
  private static boolean isOwn(Quad quad) {
    return !quad.getPredicate().equals(RDF.type.asNode())
        || (quad.getObject().isURI() && quad.getObject().getURI().startsWith(Inno.NS));
  }

  private static String name(Node value, DatasetGraph data) {
    if (!(value instanceof Node_URI)) {
      return text(value);
    }
    return english(labels(value, data)).map(GeoJson::text).orElse(value.getURI());
  }

  private static Optional<Node> english(List<Node> texts) {
    return texts.stream()
        .filter(text -> text.isLiteral() && text.getLiteralLanguage().equals("en"))
        .findFirst()
        .or(() -> texts.stream().findFirst());
  }

  private static List<Node> labels(Node node, DatasetGraph data) {
    var labels = new LinkedHashSet<Node>(values(node, RDFS.label.asNode(), data));
    labels.addAll(values(node, SKOS.prefLabel.asNode(), data));
    return new ArrayList<>(labels);
  }

  private static List<Node> values(Node subject, Node property, DatasetGraph data) {
    return Iter.asStream(data.findNG(Node.ANY, subject, property, Node.ANY))
        .map(Quad::getObject)
        .distinct()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
