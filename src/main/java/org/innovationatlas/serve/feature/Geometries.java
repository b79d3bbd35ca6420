package org.innovationatlas.serve.feature;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.vocab.Geo;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Where a thing is: the geometry that shows most of it, in longitude and latitude (WGS 84). */
public final class Geometries {
  /** A WKT literal of GeoSPARQL: the IRI of a reference system, which may be left out, and text. */
  private static final Pattern WKT = Pattern.compile("\\s*(?:<([^>]*)>)?\\s*(.*)", Pattern.DOTALL);

  private static final Set<String> LONGITUDE_FIRST =
      Set.of(
          "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
          "https://www.opengis.net/def/crs/OGC/1.3/CRS84");
  private static final Set<String> LATITUDE_FIRST =
      Set.of(
          "http://www.opengis.net/def/crs/EPSG/0/4326",
          "https://www.opengis.net/def/crs/EPSG/0/4326");

  private Geometries() {}

  /**
   * A geometry and the graph that states it.
   *
   * @param shape in longitude and latitude
   * @param graph the graph, whose licence it has
   */
  public record Placed(Geometry shape, Node graph) {}

  /** The geometry of the thing, if it has one that can be read. */
  public static Optional<Placed> of(Node thing, DatasetGraph data) {
    return Geo.GEOMETRIES.stream()
        .flatMap(property -> Iter.asStream(data.findNG(Node.ANY, thing, property, Node.ANY)))
        .map(Quad::getObject)
        .flatMap(node -> Iter.asStream(data.findNG(Node.ANY, node, Geo.AS_WKT, Node.ANY)))
        .flatMap(quad -> placed(quad).stream())
        .findFirst();
  }

  private static Optional<Placed> placed(Quad quad) {
    return quad.getObject().isLiteral()
        ? read(quad.getObject().getLiteralLexicalForm())
            .map(shape -> new Placed(shape, quad.getGraph()))
        : Optional.empty();
  }

  /** The geometry of a WKT literal; nothing where it is none, or in another reference system. */
  static Optional<Geometry> read(String literal) {
    var parts = WKT.matcher(literal);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var system = parts.group(1);
    try {
      var shape = new WKTReader().read(parts.group(2));
      if (system == null || LONGITUDE_FIRST.contains(system)) {
        return Optional.of(shape);
      }
      return LATITUDE_FIRST.contains(system) ? Optional.of(turned(shape)) : Optional.empty();
    } catch (ParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Geometry turned(Geometry shape) {
    return new GeometryEditor()
        .edit(
            shape,
            new GeometryEditor.CoordinateOperation() {
              @Override
              public Coordinate[] edit(Coordinate[] coordinates, Geometry geometry) {
                var turned = new Coordinate[coordinates.length];
                for (int i = 0; i < coordinates.length; i++) {
                  turned[i] = new CoordinateXY(coordinates[i].getY(), coordinates[i].getX());
                }
                return turned;
              }
            });
  }
}
