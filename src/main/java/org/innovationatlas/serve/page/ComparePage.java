package org.innovationatlas.serve.page;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.innovationatlas.serve.http.UnfitRequest;
import org.innovationatlas.text.Likeness;

/** What the comparison of districts shows. */
public final class ComparePage {
  /** The parameter of the address that names a district. */
  static final String PARAMETER = "with";

  static final int MOST = 4;

  private static final int LENGTH = 100;

  private final Site site;
  private final Names names;
  private final Set<Node> chosen = new LinkedHashSet<>();

  /**
   * @param paths the paths of the districts
   * @throws UnfitRequest when one is of none
   */
  ComparePage(Site site, Names names, List<String> paths) {
    this.site = site;
    this.names = names;
    var byPath = new HashMap<String, Node>();
    site.overview().districts().forEach(one -> byPath.put(names.href(one), one));
    for (String path : paths) {
      if (byPath.containsKey(path) && chosen.size() < MOST) {
        chosen.add(byPath.get(path));
      } else if (!path.isBlank() && !byPath.containsKey(path)) {
        throw new UnfitRequest(
            "%s=%s is the path of no district here.%s"
                .formatted(PARAMETER, path, Likeness.didYouMean(path, byPath.keySet())));
      }
    }
  }

  /** A district that can be chosen. */
  public record Choice(Link link, boolean chosen) {}

  /** The choices of a region; the title is empty where there is one region alone. */
  public record Region(String title, List<Choice> choices) {}

  /** The number and the things of a kind in a district. */
  public record Cell(List<Items.Item> items, int bar) {}

  /** A kind across the districts. */
  public record Row(Link kind, List<Cell> cells) {}

  /** A theme across the districts, with how many things each has of it. */
  public record ThemeRow(Link theme, List<Integer> counts, boolean shared) {}

  public List<Region> regions() {
    var parts = site.parts();
    return parts.stream()
        .map(
            part ->
                new Region(
                    parts.size() > 1 ? part.title(names.language()) : "",
                    part.districts().stream()
                        .map(one -> new Choice(names.link(one), chosen.contains(one)))
                        .toList()))
        .toList();
  }

  /** The districts that are compared. */
  public List<Link> districts() {
    return chosen.stream().map(names::link).toList();
  }

  /** Whether there is something to compare. */
  public boolean isReady() {
    return chosen.size() > 1;
  }

  /** The kinds of which one of them has something. */
  public List<Row> rows() {
    return DistrictPage.PROFILE.stream()
        .map(this::row)
        .filter(row -> row.cells().stream().anyMatch(cell -> !cell.items().isEmpty()))
        .toList();
  }

  private Row row(Node kind) {
    var items = new Items(site, names);
    var overview = site.overview();
    int most = chosen.stream().mapToInt(one -> overview.things(one, kind).size()).max().orElse(0);
    return new Row(
        names.plural(kind),
        chosen.stream()
            .map(one -> overview.things(one, kind))
            .map(
                things -> new Cell(items.of(things), most == 0 ? 0 : things.size() * LENGTH / most))
            .toList());
  }

  /** The themes of any of them, those that several have first. */
  public List<ThemeRow> themes() {
    Map<Node, Integer> holders = new HashMap<>();
    chosen.forEach(
        one ->
            new DistrictPage(site, one, names)
                .themeNodes()
                .forEach(theme -> holders.merge(theme, 1, Integer::sum)));
    return holders.keySet().stream()
        .map(this::themeRow)
        .sorted(
            (one, other) ->
                one.shared() == other.shared()
                    ? one.theme().text().compareTo(other.theme().text())
                    : one.shared() ? -1 : 1)
        .toList();
  }

  private ThemeRow themeRow(Node theme) {
    var counts = chosen.stream().map(one -> site.overview().things(one, theme).size()).toList();
    return new ThemeRow(
        names.link(theme), counts, counts.stream().filter(count -> count > 0).count() > 1);
  }
}
