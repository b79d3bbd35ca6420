package org.innovationatlas.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.innovationatlas.serve.feature.Geometries;
import org.innovationatlas.serve.overview.Reader;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * The outlines of districts on a sheet, in a plate carrée true at the middle latitude: for a region
 * of a city's size none of its distortions can be seen.
 */
public final class Outlines {
  static final int WIDTH = 1000;

  private static final double MARGIN = 0.03;

  /** Names stand beside points and need room. */
  private static final double MARGIN_OF_POINTS = 0.15;

  /** The shorter side of a sheet is at least so much of the longer. */
  private static final double FLATTEST = 0.6;

  /** The width of a sheet with one point, in degrees of latitude. */
  private static final double SMALLEST = 0.2;

  private static final double[] STEPS = {0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10};
  private static final int MOST_LINES = 5;

  private final Envelope box;
  private final double scale;
  private final double squeeze;
  private final List<Area> areas = new ArrayList<>();
  private final List<Node> notices;

  /**
   * A district on the sheet.
   *
   * @param path its outline, as SVG writes it; empty where only a point is known
   * @param x where its name stands
   * @param y where its name stands
   * @param room how far the outline is from there
   * @param at where its name stands, in longitude and latitude
   */
  record Area(Node node, String path, int x, int y, int room, Coordinate at) {}

  /** A line of longitude or latitude. */
  public record Line(int x1, int y1, int x2, int y2, String label) {}

  private Outlines(Envelope box, boolean points, List<Node> notices) {
    this.squeeze = Math.cos(Math.toRadians(box.centre().y));
    double margin = points ? MARGIN_OF_POINTS : MARGIN;
    box.expandBy(box.getWidth() * margin, box.getHeight() * margin);
    double wide = Math.max(SMALLEST, box.getHeight() * (points ? 1 : FLATTEST)) / squeeze;
    box.expandBy(Math.max(0, (wide - box.getWidth()) / 2), 0);
    double high = box.getWidth() * squeeze * FLATTEST;
    box.expandBy(0, Math.max(0, (high - box.getHeight()) / 2));
    this.box = box;
    this.scale = WIDTH / (box.getWidth() * squeeze);
    this.notices = List.copyOf(notices);
  }

  /** Puts the things on a sheet that just holds them; nothing where none has a place. */
  static Optional<Outlines> of(List<Node> things, Reader reader) {
    var box = new Envelope();
    var notices = new TreeSet<Node>((one, other) -> one.toString().compareTo(other.toString()));
    var placed = new ArrayList<Node>();
    var shapes = new ArrayList<Geometry>();
    for (Node thing : things) {
      Geometries.of(thing, reader.data())
          .ifPresent(
              found -> {
                placed.add(thing);
                shapes.add(found.shape());
                box.expandToInclude(found.shape().getEnvelopeInternal());
                notices.addAll(reader.values(found.graph(), DCTerms.rights.asNode()));
              });
    }
    if (box.isNull()) {
      return Optional.empty();
    }
    var outlines =
        new Outlines(
            box,
            shapes.stream().allMatch(shape -> shape.getDimension() == 0),
            List.copyOf(notices));
    for (int i = 0; i < placed.size(); i++) {
      outlines.areas.add(outlines.area(placed.get(i), shapes.get(i)));
    }
    return Optional.of(outlines);
  }

  List<Area> areas() {
    return List.copyOf(areas);
  }

  /** What must be shown with them, in each language. */
  List<Node> notices() {
    return notices;
  }

  int height() {
    return (int) Math.round(box.getHeight() * scale);
  }

  int x(double longitude) {
    return (int) Math.round((longitude - box.getMinX()) * squeeze * scale);
  }

  int y(double latitude) {
    return (int) Math.round((box.getMaxY() - latitude) * scale);
  }

  private Area area(Node thing, Geometry shape) {
    if (shape.getDimension() < 2) {
      var at = shape.getCentroid().getCoordinate();
      return new Area(thing, "", x(at.x), y(at.y), 0, at);
    }
    var circle = new MaximumInscribedCircle(shape, box.getWidth() / WIDTH);
    var at = circle.getCenter().getCoordinate();
    int room = (int) Math.round(circle.getRadiusLine().getLength() * squeeze * scale);
    return new Area(thing, path(shape), x(at.x), y(at.y), room, at);
  }

  private String path(Geometry shape) {
    var path = new StringBuilder();
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      var polygon = (Polygon) shape.getGeometryN(i);
      ring(polygon.getExteriorRing().getCoordinates(), path);
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        ring(polygon.getInteriorRingN(hole).getCoordinates(), path);
      }
    }
    return path.toString();
  }

  /** A ring of relative steps, which are the shortest way to write it. */
  private void ring(Coordinate[] ring, StringBuilder path) {
    int x = x(ring[0].x);
    int y = y(ring[0].y);
    path.append('M').append(x).append(' ').append(y).append('l');
    for (int i = 1; i < ring.length - 1; i++) {
      int dx = x(ring[i].x) - x;
      int dy = y(ring[i].y) - y;
      if (dx != 0 || dy != 0) {
        path.append(dx).append(' ').append(dy).append(' ');
        x += dx;
        y += dy;
      }
    }
    path.append('z');
  }

  /** Meridians and parallels at round degrees. */
  List<Line> graticule() {
    double step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0; i--) {
      if (Math.max(box.getWidth(), box.getHeight()) / STEPS[i] <= MOST_LINES) {
        step = STEPS[i];
      }
    }
    var lines = new ArrayList<Line>();
    for (double at = Math.ceil(box.getMinX() / step) * step; at < box.getMaxX(); at += step) {
      lines.add(new Line(x(at), 0, x(at), height(), degrees(at, "E", "W")));
    }
    for (double at = Math.ceil(box.getMinY() / step) * step; at < box.getMaxY(); at += step) {
      lines.add(new Line(0, y(at), WIDTH, y(at), degrees(at, "N", "S")));
    }
    return lines;
  }

  private static String degrees(double at, String positive, String negative) {
    var number = String.format(Locale.ROOT, "%.2f", Math.abs(at)).replaceFirst("\\.?0+$", "");
    return number + "°" + (at < 0 ? negative : positive);
  }
}
