package org.innovationatlas.serve.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.innovationatlas.model.FactType;
import org.innovationatlas.serve.overview.Overview;
import org.innovationatlas.vocab.Inno;

/**
 * What the page of a district shows beside its facts: what the passages about it tell of, and how
 * that compares with the other districts.
 */
public final class DistrictPage {
  /** The kinds of a profile, in the order in which a reader asks for them. */
  static final List<Node> PROFILE =
      Stream.of(
              FactType.POSITIONING,
              FactType.PARK,
              FactType.INSTITUTION,
              FactType.PLATFORM,
              FactType.EVENT,
              FactType.EVENT_SERIES,
              FactType.INITIATIVE,
              FactType.DESIGNATION,
              FactType.INDICATOR,
              FactType.REGION)
          .map(Inno::type)
          .toList();

  private final Overview overview;
  private final Node district;
  private final Names names;
  private final Items items;
  private final List<Node> beside;

  DistrictPage(Site site, Node district, Names names) {
    this.overview = site.overview();
    this.district = district;
    this.names = names;
    this.items = new Items(site, names);
    this.beside = site.partOf(district).map(Part::districts).orElse(overview.districts());
  }

  /** The things of a kind. */
  public record Group(Link kind, List<Items.Item> items) {}

  /** A theme with how many things have it. */
  public record Theme(Link link, int count) {}

  /**
   * How many things of a kind the passages about the district tell of.
   *
   * @param here how many
   * @param mean how many on average
   * @param most how many at most
   * @param rank the place among the districts, from 1
   */
  public record Comparison(Link kind, int here, double mean, int most, int rank) {
    private static final int LENGTH = 100;

    /** The length of a bar. */
    public int bar() {
      return most == 0 ? 0 : Math.round((float) here * LENGTH / most);
    }

    /** Where the average stands on the bar's scale. */
    public int mark() {
      return most == 0 ? 0 : (int) Math.round(mean * LENGTH / most);
    }
  }

  Node district() {
    return district;
  }

  public Link name() {
    return names.link(district);
  }

  /** What the passages tell of; kinds without anything are left out. */
  public List<Group> groups() {
    return PROFILE.stream()
        .map(kind -> group(kind))
        .filter(group -> !group.items().isEmpty())
        .toList();
  }

  /** The things of a kind. */
  Group group(Node kind) {
    return new Group(names.plural(kind), items.of(overview.things(district, kind)));
  }

  /** The themes, those of most things first. */
  public List<Theme> themes() {
    return themeNodes()
        .map(theme -> new Theme(names.link(theme), overview.things(district, theme).size()))
        .sorted(
            Comparator.comparingInt((Theme theme) -> -theme.count())
                .thenComparing(theme -> theme.link().text()))
        .toList();
  }

  /** The themes that are named, without those above them that nobody names. */
  Stream<Node> themeNodes() {
    return overview.themes().all().stream()
        .filter(theme -> !overview.things(district, theme).isEmpty())
        .filter(
            theme ->
                overview.themes().narrower(theme).stream()
                        .mapToInt(narrower -> overview.things(district, narrower).size())
                        .max()
                        .orElse(0)
                    < overview.things(district, theme).size());
  }

  /** The kinds of which some district has anything. */
  public List<Comparison> comparisons() {
    return PROFILE.stream()
        .map(this::comparison)
        .filter(comparison -> comparison.most() > 0)
        .toList();
  }

  private Comparison comparison(Node kind) {
    var counts =
        beside.stream().mapToInt(other -> overview.things(other, kind).size()).summaryStatistics();
    int here = overview.things(district, kind).size();
    int before =
        (int) beside.stream().filter(other -> overview.things(other, kind).size() > here).count();
    return new Comparison(
        names.plural(kind), here, counts.getAverage(), Math.max(0, counts.getMax()), before + 1);
  }

  /** How many districts the region has. */
  public int districts() {
    return beside.size();
  }

  /** Whether a passage is about it; else the page tells of what is said to lie in it. */
  public boolean isTold() {
    return !overview.passagesAbout(district).isEmpty();
  }

  /** The passages about it. */
  public List<Link> passages() {
    return names.links(overview.passagesAbout(district).stream());
  }
}
