package org.innovationatlas.serve;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.innovationatlas.vocab.Geo;

/** A small made-up city, with what the tests of linked data ask for. */
final class SmallCity {
  static final String BASE = "https://example.org/small/";
  private static final int MANY = 1500;

  static final Node TOWER = node("park/tower");
  static final Node CITY = node("region/city");
  static final Node CROWD = node("region/crowd");
  static final Node POINT = node("park/tower/point");
  static final Node PASSAGE = node("passage/1");
  static final Node CLAIM = node("passage/1#claim=1");
  static final Node IN = NodeFactory.createURI("https://example.org/in");

  private SmallCity() {}

  static List<Quad> quads() {
    var quads =
        new ArrayList<>(
            List.of(
                quad(TOWER, IN, CITY),
                quad(TOWER, RDFS.label.asNode(), NodeFactory.createLiteralLang("塔", "zh")),
                quad(TOWER, RDFS.label.asNode(), NodeFactory.createLiteralLang("Tower", "en")),
                quad(TOWER, Geo.HAS_GEOMETRY, POINT),
                quad(POINT, Geo.AS_WKT, NodeFactory.createLiteralString("POINT(121.5 31.2)")),
                quad(CITY, RDFS.label.asNode(), NodeFactory.createLiteralLang("城", "zh")),
                quad(CITY, IN, node("region/country")),
                quad(node("park/大楼"), IN, CITY),
                quad(node("park/caf%C3%A9"), IN, CITY),
                quad(
                    node("park/old"),
                    OWL2.deprecated.asNode(),
                    NodeFactory.createLiteralString("true")),
                quad(node("park/old"), DCTerms.isReplacedBy.asNode(), TOWER),
                quad(CLAIM, RDF.subject.asNode(), TOWER),
                quad(CLAIM, RDF.predicate.asNode(), IN),
                quad(CLAIM, RDF.object.asNode(), CITY)));
    for (int i = 0; i < MANY; i++) {
      quads.add(quad(node("park/of-many/" + i), IN, CROWD));
    }
    return quads;
  }

  static Quad quad(Node subject, Node predicate, Node object) {
    return new Quad(PASSAGE, subject, predicate, object);
  }

  static Node node(String id) {
    return NodeFactory.createURI(BASE + id);
  }
}
