package org.innovationatlas.serve.feature;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.http.UnfitRequest;
import org.innovationatlas.text.Likeness;
import org.innovationatlas.vocab.Inno;
import org.locationtech.jts.geom.Envelope;

/** Makes feature collections of a dataset (RFC 7946, section 3.3). */
final class FeatureCollections {
  private final DatasetGraph data;
  private final Graph vocabulary;
  private final Supplier<FeatureIndex> index;

  FeatureCollections(Content content) {
    this.data = content.dataset();
    this.vocabulary = content.ontology().vocabulary();
    this.index = content.current(() -> FeatureIndex.of(content.dataset()));
  }

  FeatureIndex index() {
    return index.get();
  }

  /**
   * Requires that the type asked for is a class of the ontology, whether there is something of it
   * or not.
   *
   * @throws UnfitRequest when it is none
   */
  void requireType(FeatureQuery query) {
    var type = query.type().orElse("");
    if (!type.isEmpty()
        && !vocabulary.contains(
            NodeFactory.createURI(Inno.NS + type), RDF.type.asNode(), OWL2.Class.asNode())) {
      var classes = index().classes();
      throw new UnfitRequest(
          "type=%s is no class of the ontology; there are features of %s.%s"
              .formatted(type, String.join(", ", classes), Likeness.didYouMean(type, classes)));
    }
  }

  /** The collection that is asked for, with how many there are and how many are told. */
  ObjectNode collection(FeatureQuery query) {
    var found = index().find(query);
    var page = found.stream().skip(query.offset()).limit(query.limit()).toList();
    var collection = GeoJson.JSON.createObjectNode();
    collection.put("type", "FeatureCollection");
    collection.put("numberMatched", found.size());
    collection.put("numberReturned", page.size());
    box(page).ifPresent(box -> collection.set("bbox", box));
    var features = collection.putArray("features");
    data.begin(TxnType.READ);
    try {
      page.forEach(entry -> features.add(GeoJson.toFeature(entry.thing(), data)));
    } finally {
      data.end();
    }
    notices(features).ifPresent(notices -> collection.set("notices", notices));
    return collection;
  }

  /** One feature by itself. */
  ObjectNode feature(FeatureIndex.Entry entry) {
    data.begin(TxnType.READ);
    try {
      return GeoJson.toFeature(entry.thing(), data);
    } finally {
      data.end();
    }
  }

  /** West, south, east and north of all of them. */
  static Optional<ArrayNode> box(List<FeatureIndex.Entry> entries) {
    var all = new Envelope();
    entries.forEach(entry -> all.expandToInclude(entry.shape().getEnvelopeInternal()));
    if (all.isNull()) {
      return Optional.empty();
    }
    return Optional.of(
        GeoJson.JSON
            .createArrayNode()
            .add(all.getMinX())
            .add(all.getMinY())
            .add(all.getMaxX())
            .add(all.getMaxY()));
  }

  /** The notices of the geometries, once for all who show the collection as a whole. */
  private static Optional<ArrayNode> notices(ArrayNode features) {
    var notices = new TreeSet<String>();
    features.forEach(
        feature -> {
          var notice = feature.path("properties").path("geometry_notice");
          if (notice.isTextual()) {
            notices.add(notice.asText());
          }
        });
    var array = GeoJson.JSON.createArrayNode();
    notices.forEach(array::add);
    return notices.isEmpty() ? Optional.empty() : Optional.of(array);
  }
}
