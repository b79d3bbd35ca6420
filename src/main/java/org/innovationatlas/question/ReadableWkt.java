package org.innovationatlas.question;

import java.util.Set;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.geosparql.implementation.GeometryWrapper;
import org.apache.jena.geosparql.implementation.datatype.GMLDatatype;
import org.apache.jena.geosparql.implementation.datatype.GeometryDatatype;
import org.apache.jena.geosparql.implementation.datatype.WKTDatatype;
import org.apache.jena.geosparql.implementation.vocabulary.SRS_URI;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Geometries in WKT as the functions of GeoSPARQL read them. Everywhere else they are literals like
 * others: Jena's own datatype would have each of them parsed wherever a literal is looked at.
 */
final class ReadableWkt extends GeometryDatatype {
  private static final String URI = WKTDatatype.URI + "-to-read";

  /** The name of any other coordinate system would be kept in memory for good. */
  private static final Set<String> SYSTEMS =
      Set.of(SRS_URI.DEFAULT_WKT_CRS84, SRS_URI.WGS84_CRS, SRS_URI.WGS84_CRS_GEOSPARQL_LEGACY);

  private ReadableWkt() {
    super(URI);
  }

  /**
   * Lets the functions read it. Geometries in GML are not read: a query could name files and hosts
   * in them.
   */
  static void register() {
    var types = TypeMapper.getInstance();
    var wkt = types.getSafeTypeByName(WKTDatatype.URI);
    var gml = types.getSafeTypeByName(GMLDatatype.URI);
    GeometryDatatype.registerDatatypes(); // done once; the functions would do it
    types.registerDatatype(wkt);
    types.registerDatatype(gml);
    types.registerDatatype(new ReadableWkt());
  }

  /** What a function is given for an argument. */
  static NodeValue read(NodeValue value) {
    return value.isLiteral() && WKTDatatype.URI.equals(value.getDatatypeURI())
        ? ofType(URI, value.asNode().getLiteralLexicalForm())
        : value;
  }

  /** What is answered for what a function gives. */
  static NodeValue written(NodeValue value) {
    return value.isLiteral() && URI.equals(value.getDatatypeURI())
        ? ofType(WKTDatatype.URI, value.asNode().getLiteralLexicalForm())
        : value;
  }

  private static NodeValue ofType(String type, String text) {
    return NodeValue.makeNode(NodeFactory.createLiteralDT(text, NodeFactory.getType(type)));
  }

  @Override
  public GeometryWrapper read(String literal) {
    var text = literal.strip();
    int end = text.indexOf('>');
    if (text.startsWith("<") && (end < 0 || !SYSTEMS.contains(text.substring(1, end)))) {
      throw new IllegalArgumentException("geometries are taken in CRS84 and EPSG 4326 alone");
    }
    var read = WKTDatatype.INSTANCE.read(text);
    return new GeometryWrapper(
        read.getParsingGeometry(), read.getSrsURI(), URI, read.getDimensionInfo(), text);
  }

  @Override
  public String unparse(Object geometry) {
    return WKTDatatype.INSTANCE.unparse(geometry);
  }
}
