package org.innovationatlas.serve.reconcile;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.serve.reconcile.Property.Way;
import org.innovationatlas.vocab.Inno;

/** The properties of entities that are not the ontology's own, or not said of the things. */
final class OtherProperties {
  private static final String SCHEMA = "https://schema.org/";

  static final List<Property> ALL =
      List.of(
          property("iri", RDF.subject.asNode(), Way.SELF, "IRI", "IRI"),
          property("name", RDFS.label.asNode(), Way.FORWARD, "name", "名称"),
          property("altName", SKOS.altLabel.asNode(), Way.FORWARD, "other name", "别名"),
          property("type", RDF.type.asNode(), Way.FORWARD, "type", "类型"),
          property("code", SKOS.notation.asNode(), Way.FORWARD, "code", "代码"),
          property("definition", SKOS.definition.asNode(), Way.FORWARD, "definition", "定义"),
          property("broader", SKOS.broader.asNode(), Way.FORWARD, "broader theme", "上位主题"),
          property("narrower", SKOS.broader.asNode(), Way.BACKWARD, "narrower theme", "下位主题"),
          property("sameAs", OWL.sameAs.asNode(), Way.FORWARD, "same as", "等同于"),
          property("exactMatch", SKOS.exactMatch.asNode(), Way.FORWARD, "exact match", "精确匹配"),
          property(
              "closeMatch",
              SKOS.closeMatch.asNode(),
              Way.FORWARD,
              "close match, not certain",
              "近似匹配，未确认"),
          property("identifier", schema("identifier"), Way.FORWARD, "identifier elsewhere", "其他标识"),
          property("location", schema("location"), Way.FORWARD, "seat", "所在地"),
          property("quote", Inno.QUOTE, Way.OF_CLAIMS, "words of the source", "原文"),
          property("statedIn", Inno.STATED_IN, Way.OF_CLAIMS, "stated in", "出处"));

  private OtherProperties() {}

  private static Property property(String id, Node node, Way way, String english, String chinese) {
    return new Property(
        id, node, way, Wording.of(english, chinese), Wording.NONE, Optional.empty());
  }

  private static Node schema(String localName) {
    return NodeFactory.createURI(SCHEMA + localName);
  }
}
