package org.innovationatlas.serve.page;

import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.serve.overview.Overview;

/** What the page of a theme shows beside its facts: who pursues it, where, and through what. */
public final class ThemePage {
  private final Site site;
  private final Overview overview;
  private final Node theme;
  private final Names names;

  ThemePage(Site site, Node theme, Names names) {
    this.site = site;
    this.overview = site.overview();
    this.theme = theme;
    this.names = names;
  }

  /** A district with the things through which it pursues the theme. */
  public record Pursuit(Link district, List<Items.Item> items) {}

  /** Another theme with how many things it has. */
  public record Related(Link theme, int count) {}

  /** The districts that pursue it. */
  public List<Pursuit> pursuits() {
    var items = new Items(site, names);
    return overview.districts().stream()
        .map(
            district ->
                new Pursuit(names.link(district), items.of(overview.things(district, theme))))
        .filter(pursuit -> !pursuit.items().isEmpty())
        .toList();
  }

  /** What passages about no district tell of. */
  public List<Items.Item> elsewhere() {
    var rest = new TreeSet<Node>((one, other) -> one.toString().compareTo(other.toString()));
    rest.addAll(overview.things(theme));
    overview.districts().forEach(district -> rest.removeAll(overview.things(district, theme)));
    return new Items(site, names).of(rest);
  }

  /** The themes above it. */
  public List<Link> broader() {
    return names.links(site.reader().values(theme, SKOS.broader.asNode()).stream());
  }

  /** The themes below it. */
  public List<Related> narrower() {
    return overview.themes().narrower(theme).stream()
        .map(one -> new Related(names.link(one), overview.things(one).size()))
        .toList();
  }

  /** Where it is pursued, by region. */
  public List<MapDrawing> maps() {
    return site.parts().stream()
        .filter(part -> part.districts().stream().anyMatch(one -> things(one) > 0))
        .map(part -> MapDrawing.shaded(site, part, names, this::things))
        .filter(map -> !map.isEmpty())
        .toList();
  }

  private int things(Node district) {
    return overview.things(district, theme).size();
  }

  /** How many things have it, in all. */
  public int things() {
    return overview.things(theme).size();
  }
}
