package org.innovationatlas.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Node;
import org.innovationatlas.serve.feature.Geometries;

/**
 * A map, drawn on the server.
 *
 * @param width of the sheet
 * @param height of the sheet
 * @param areas what is on it
 * @param graticule meridians and parallels
 * @param marks where the thing is that the map is of, if it is no area
 * @param notice what must stand with it
 */
public record MapDrawing(
    int width,
    int height,
    List<Area> areas,
    List<Outlines.Line> graticule,
    List<Mark> marks,
    String notice) {
  /** Shades from none to most. */
  static final int SHADES = 5;

  /** Letters of a name take so much room on the sheet, and narrow ones half of it. */
  private static final int LETTER = 22;

  private static final MapDrawing EMPTY = new MapDrawing(0, 0, List.of(), List.of(), List.of(), "");

  /** How far the name of a point stands from it. */
  private static final int BESIDE = 22;

  private static final int LINE = 26;

  public MapDrawing {
    areas = List.copyOf(areas);
    graticule = List.copyOf(graticule);
    marks = List.copyOf(marks);
  }

  /**
   * A district.
   *
   * @param count what it is shaded by
   * @param shade from 0 to {@link #SHADES}
   * @param labelled whether its name has room
   * @param chosen whether the map is of it
   * @param at latitude and longitude of its name
   */
  public record Area(
      Link link,
      String path,
      int x,
      int y,
      int count,
      int shade,
      boolean labelled,
      boolean chosen,
      String at) {
    /** Whether only a point of it is known; its name stands beside it. */
    public boolean isPoint() {
      return path.isEmpty();
    }

    /** Whether the name of a point stands before it, since it has no room behind. */
    public boolean isBefore() {
      return isPoint() && x + BESIDE + MapDrawing.width(link.text()) > Outlines.WIDTH;
    }

    /** Where the name begins, or ends where it stands before a point, or has its middle. */
    public int nameAt() {
      return isPoint() ? isBefore() ? x - BESIDE : x + BESIDE : x;
    }
  }

  /** A point. */
  public record Mark(int x, int y, String name) {}

  /** Whether there is nothing on it. */
  public boolean isEmpty() {
    return areas.isEmpty();
  }

  /** The map of the districts of the thing's region, with the thing chosen. */
  static MapDrawing of(Site site, Node chosen, Names names) {
    return site.partOf(chosen)
        .flatMap(Part::outlines)
        .map(outlines -> of(site, outlines, names, node -> 0, 0, Optional.of(chosen)))
        .orElse(EMPTY);
  }

  /** The map of the districts of a region, shaded by a count. */
  static MapDrawing shaded(Site site, Part part, Names names, ToIntFunction<Node> count) {
    int most = site.overview().districts().stream().mapToInt(count).max().orElse(0);
    return part.outlines()
        .map(outlines -> of(site, outlines, names, count, most, Optional.empty()))
        .orElse(EMPTY);
  }

  private static MapDrawing of(
      Site site,
      Outlines outlines,
      Names names,
      ToIntFunction<Node> count,
      int most,
      Optional<Node> chosen) {
    var areas = new ArrayList<Area>();
    for (var area : outlines.areas()) {
      areas.add(area(area, names, count.applyAsInt(area.node()), most, chosen, areas));
    }
    return new MapDrawing(
        Outlines.WIDTH,
        outlines.height(),
        areas,
        outlines.graticule(),
        chosen.map(node -> marks(node, site, names, outlines)).orElse(List.of()),
        notice(outlines, names));
  }

  private static Area area(
      Outlines.Area area,
      Names names,
      int count,
      int most,
      Optional<Node> chosen,
      List<Area> drawn) {
    var link = names.link(area.node());
    boolean labelled =
        area.path().isEmpty()
            ? drawn.stream().noneMatch(other -> meets(area, link.text(), other))
            : area.room() * 2 >= width(link.text());
    return new Area(
        link,
        area.path(),
        area.x(),
        area.y(),
        count,
        shade(count, most),
        labelled,
        chosen.map(area.node()::equals).orElse(false),
        String.format(Locale.ROOT, "%.4f,%.4f", area.at().y, area.at().x));
  }

  /** Whether the name beside a point would run into that of another. */
  private static boolean meets(Outlines.Area point, String name, Area other) {
    return Math.abs(point.y() - other.y()) < LINE
        && point.x() < other.x() + BESIDE + width(other.link().text())
        && other.x() < point.x() + BESIDE + width(name);
  }

  private static int width(String name) {
    return name.codePoints().map(one -> Character.isIdeographic(one) ? LETTER : LETTER / 2).sum();
  }

  /** Equal steps from one to the most that there is. */
  static int shade(int count, int most) {
    return count == 0 ? 0 : Math.max(1, (int) Math.ceil((double) count * SHADES / most));
  }

  /** A thing with an area of its own needs no mark. */
  private static List<Mark> marks(Node node, Site site, Names names, Outlines outlines) {
    if (outlines.areas().stream().anyMatch(area -> area.node().equals(node))) {
      return List.of();
    }
    return Geometries.of(node, site.reader().data()).stream()
        .map(placed -> placed.shape().getCentroid().getCoordinate())
        .map(at -> new Mark(outlines.x(at.x), outlines.y(at.y), names.of(node)))
        .toList();
  }

  private static String notice(Outlines outlines, Names names) {
    return outlines.notices().stream()
        .sorted(
            Comparator.comparing(
                (Node notice) -> !notice.getLiteralLanguage().equals(names.language())))
        .filter(
            notice ->
                notice.getLiteralLanguage().isEmpty()
                    || notice.getLiteralLanguage().equals(names.language()))
        .map(Node::getLiteralLexicalForm)
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }
}
