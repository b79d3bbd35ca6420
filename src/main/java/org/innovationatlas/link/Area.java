package org.innovationatlas.link;

/**
 * A rectangle of longitudes and latitudes in degrees (WGS 84); a point where its sides are nought.
 *
 * @param west the least longitude
 * @param south the least latitude
 * @param east the greatest longitude
 * @param north the greatest latitude
 */
public record Area(double west, double south, double east, double north) {
  private static final double KILOMETRES_PER_DEGREE = 111.2;

  public Area {
    if (!(west <= east && south <= north && south >= -90 && north <= 90)) {
      throw new IllegalArgumentException(
          "no area: west %s, south %s, east %s, north %s".formatted(west, south, east, north));
    }
  }

  /** A point. */
  public static Area point(double longitude, double latitude) {
    return new Area(longitude, latitude, longitude, latitude);
  }

  /** The rectangle around both. */
  public Area with(Area other) {
    return new Area(
        Math.min(west, other.west),
        Math.min(south, other.south),
        Math.max(east, other.east),
        Math.max(north, other.north));
  }

  /** Roughly how many kilometres lie between the two; nought where they overlap. */
  public double kilometresTo(Area other) {
    double latitude = gap(south, north, other.south, other.north);
    double longitude = gap(west, east, other.west, other.east);
    double middle =
        Math.toRadians((Math.max(south, other.south) + Math.min(north, other.north)) / 2);
    return KILOMETRES_PER_DEGREE * Math.hypot(latitude, longitude * Math.cos(middle));
  }

  private static double gap(double low, double high, double otherLow, double otherHigh) {
    return Math.max(0, Math.max(otherLow - high, low - otherHigh));
  }
}
