package org.innovationatlas.serve.feature;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.innovationatlas.serve.http.UnfitRequest;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Which features are asked for (OGC API Features, Part 1, section 7.15).
 *
 * @param type the local name of a class of the ontology; empty for every one
 * @param box what they must touch; empty for everywhere
 * @param limit how many of them
 * @param offset how many of them to leave out first
 */
record FeatureQuery(Optional<String> type, Optional<Geometry> box, int limit, int offset) {
  static final int DEFAULT_LIMIT = 1000;
  static final int HIGHEST_LIMIT = 10_000;

  private static final double RIGHT_ANGLE = 90;
  private static final double HALF_TURN = 180;

  /**
   * @throws UnfitRequest when a parameter can't be read
   */
  static FeatureQuery of(HttpServletRequest request) {
    return new FeatureQuery(
        parameter(request, "type").filter(type -> !type.isBlank()),
        parameter(request, "bbox").map(FeatureQuery::box),
        Math.min(number(request, "limit", DEFAULT_LIMIT, 1), HIGHEST_LIMIT),
        number(request, "offset", 0, 0));
  }

  FeatureQuery ofType(String name) {
    return new FeatureQuery(Optional.of(name), box, limit, offset);
  }

  boolean takes(FeatureIndex.Entry entry) {
    return type.map(entry.classes()::contains).orElse(true)
        && box.map(entry.shape()::intersects).orElse(true);
  }

  private static Optional<String> parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name));
  }

  private static int number(HttpServletRequest request, String name, int usual, int lowest) {
    var text = parameter(request, name);
    if (text.isEmpty()) {
      return usual;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= lowest) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new UnfitRequest(
        "%s=%s is not what it takes; give a whole number from %d"
            .formatted(name, text.get(), lowest));
  }

  private static Geometry box(String text) {
    try {
      var numbers =
          Arrays.stream(text.split(",", -1)).map(String::strip).mapToDouble(Double::parseDouble);
      return box(numbers.toArray(), text);
    } catch (NumberFormatException e) {
      throw unfit(text);
    }
  }

  /** Four numbers, or six with heights, which features on a map don't have. */
  private static Geometry box(double[] numbers, String text) {
    if (numbers.length != 4 && numbers.length != 6) {
      throw unfit(text);
    }
    int half = numbers.length / 2;
    double west = numbers[0];
    double south = numbers[1];
    double east = numbers[half];
    double north = numbers[half + 1];
    boolean onEarth =
        Math.abs(west) <= HALF_TURN
            && Math.abs(east) <= HALF_TURN
            && Math.abs(south) <= RIGHT_ANGLE
            && Math.abs(north) <= RIGHT_ANGLE
            && south <= north;
    if (!onEarth) {
      throw unfit(text);
    }
    var factory = new GeometryFactory();
    if (west <= east) {
      return factory.toGeometry(new Envelope(west, east, south, north));
    }
    return factory
        .toGeometry(new Envelope(west, HALF_TURN, south, north))
        .union(factory.toGeometry(new Envelope(-HALF_TURN, east, south, north)));
  }

  private static UnfitRequest unfit(String text) {
    return new UnfitRequest(
        "bbox=%s is no box; give west,south,east,north in degrees, such as 121.2,31.0,121.9,31.5"
            .formatted(text));
  }
}
