package org.innovationatlas.vocab;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of OGC GeoSPARQL 1.1 that say where a thing is. */
public final class Geo {
  public static final String NS = "http://www.opengis.net/ont/geosparql#";

  public static final Node HAS_GEOMETRY = term("hasGeometry");
  public static final Node HAS_DEFAULT_GEOMETRY = term("hasDefaultGeometry");
  public static final Node HAS_CENTROID = term("hasCentroid");
  public static final Node AS_WKT = term("asWKT");

  /** The properties that lead to a geometry, the one that shows most first. */
  public static final List<Node> GEOMETRIES =
      List.of(HAS_DEFAULT_GEOMETRY, HAS_GEOMETRY, HAS_CENTROID);

  private Geo() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
