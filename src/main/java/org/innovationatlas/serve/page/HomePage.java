package org.innovationatlas.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.innovationatlas.model.FactType;
import org.innovationatlas.question.Question;
import org.innovationatlas.serve.overview.Dated;
import org.innovationatlas.serve.overview.Overview;
import org.innovationatlas.vocab.Inno;

/** What the home page shows. */
public final class HomePage {
  private static final List<Node> SHADED_KINDS =
      Stream.of(
              FactType.PARK,
              FactType.INSTITUTION,
              FactType.EVENT,
              FactType.INITIATIVE,
              FactType.PLATFORM,
              FactType.DESIGNATION)
          .map(Inno::type)
          .toList();
  private static final int MOST_QUESTIONS = 8;

  private final Site site;
  private final Overview overview;
  private final Names names;
  private final Node shade;

  /**
   * @param shade the name of the measure that the map is shaded by, as its address has it
   */
  HomePage(Site site, Names names, Optional<String> shade) {
    this.site = site;
    this.overview = site.overview();
    this.names = names;
    this.shade =
        shade
            .flatMap(name -> measures().filter(measure -> key(measure).equals(name)).findFirst())
            .orElseGet(this::firstMeasure);
  }

  /** The first measure that some district has something of. */
  private Node firstMeasure() {
    return measures()
        .filter(
            measure ->
                overview.districts().stream()
                    .anyMatch(district -> !overview.things(district, measure).isEmpty()))
        .findFirst()
        .orElse(SHADED_KINDS.get(0));
  }

  /** A choice of what the map is shaded by. */
  public record Measure(String key, Link link, boolean chosen, int total) {}

  /** A figure with what it counts. */
  public record Figure(Link what, int number) {}

  /** A theme with its narrower ones. */
  public record ThemeGroup(Link theme, int things, int districts, List<Link> narrower) {}

  /** What is dated to a year, or to years from it. */
  public record Moment(Items.Item item, List<Link> districts, String years, boolean span) {}

  /**
   * The districts of a region.
   *
   * @param title of its atlas; empty where it is the only region
   */
  public record Region(String title, MapDrawing map, List<Figure> districts) {}

  /** The title of the atlas; that of the site where there are several. */
  public String title() {
    return site.title(names.language())
        .orElseGet(() -> Messages.in(names.language()).text("site.name"));
  }

  /** The atlases where there are several. */
  public List<String> atlases() {
    var titles =
        site.content().atlases().stream().map(one -> Site.title(one, names.language())).toList();
    return titles.size() > 1 ? titles : List.of();
  }

  /** The measures of kinds, of statuses and of themes. */
  public List<List<Measure>> choices() {
    return Stream.of(
            SHADED_KINDS.stream(), overview.statuses().stream(), overview.themes().all().stream())
        .map(
            measures ->
                measures
                    .filter(measure -> !overview.things(measure).isEmpty())
                    .map(this::measure)
                    .toList())
        .toList();
  }

  private Stream<Node> measures() {
    return Stream.of(
            SHADED_KINDS.stream(), overview.statuses().stream(), overview.themes().all().stream())
        .flatMap(one -> one);
  }

  private Measure measure(Node measure) {
    return new Measure(
        key(measure),
        names.plural(measure),
        measure.equals(shade),
        overview.things(measure).size());
  }

  private static String key(Node measure) {
    return measure.getURI().substring(Inno.ROOT.length()).replace("ontology#", "");
  }

  /** What the map is shaded by. */
  public Measure chosen() {
    return measure(shade);
  }

  /** The districts by region, with what they are shaded by. */
  public List<Region> regions() {
    var parts = site.parts();
    return parts.stream()
        .map(
            part ->
                new Region(
                    parts.size() > 1 ? part.title(names.language()) : "",
                    MapDrawing.shaded(site, part, names, this::shaded),
                    part.districts().stream()
                        .map(one -> new Figure(names.link(one), shaded(one)))
                        .toList()))
        .toList();
  }

  private int shaded(Node district) {
    return overview.things(district, shade).size();
  }

  /** The highest number that a district is shaded by. */
  public int most() {
    return overview.districts().stream().mapToInt(this::shaded).max().orElse(0);
  }

  /** How many things there are of each kind. */
  public List<Figure> figures() {
    return DistrictPage.PROFILE.stream()
        .map(kind -> new Figure(names.plural(kind), overview.things(kind).size()))
        .filter(figure -> figure.number() > 0)
        .sorted(Comparator.comparingInt(figure -> -figure.number()))
        .toList();
  }

  public long claims() {
    return overview.claims();
  }

  /** The share of the claims that have words, in per cent. */
  public long quotedShare() {
    return overview.claims() == 0 ? 0 : overview.quoted() * 100 / overview.claims();
  }

  /** What is dated, by year. */
  public List<List<Moment>> timeline() {
    var years = new TreeMap<Integer, List<Moment>>();
    overview
        .dated()
        .forEach(
            dated -> years.computeIfAbsent(dated.from(), key -> new ArrayList<>()).add(of(dated)));
    return List.copyOf(years.values());
  }

  private Moment of(Dated dated) {
    boolean span = !dated.to().equals(Optional.of(dated.from()));
    return new Moment(
        new Items(site, names).of(dated.thing()),
        overview.districtsOf(dated.thing()).stream().map(names::link).toList(),
        span
            ? dated.from() + "–" + dated.to().map(String::valueOf).orElse("")
            : String.valueOf(dated.from()),
        span);
  }

  /** The themes that no other is above. */
  public List<ThemeGroup> themes() {
    return overview.themes().top().stream()
        .map(
            theme ->
                new ThemeGroup(
                    names.link(theme),
                    overview.things(theme).size(),
                    (int)
                        overview.districts().stream()
                            .filter(district -> !overview.things(district, theme).isEmpty())
                            .count(),
                    overview.themes().narrower(theme).stream()
                        .filter(one -> !overview.things(one).isEmpty())
                        .sorted(
                            Comparator.comparingInt((Node one) -> -overview.things(one).size())
                                .thenComparing(names::of))
                        .map(names::link)
                        .toList()))
        .filter(group -> group.things() > 0)
        .sorted(Comparator.comparingInt(group -> -group.things()))
        .toList();
  }

  /** A few of the questions: those without parameters can be asked at once. */
  public List<Question> questions() {
    return Featured.of(site.content().questions()).stream().limit(MOST_QUESTIONS).toList();
  }

  public int allQuestions() {
    return site.content().questions().size();
  }

  /** The counts of every measure, for the script that shades the map anew. */
  public String counts() {
    return MapCounts.of(site, measures().toList(), HomePage::key);
  }
}
