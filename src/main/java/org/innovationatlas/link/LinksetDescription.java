package org.innovationatlas.link;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.innovationatlas.model.Atlas;

/**
 * What a link set says of itself.
 *
 * @param atlas the atlas whose things it links
 * @param name its name, a slug, which is also that of its file
 * @param source where the records that it links to were read
 * @param date the day on which it was made
 */
public record LinksetDescription(Atlas atlas, String name, String source, LocalDate date) {
  private static final Pattern SITE = Pattern.compile("//(?:[^/]+\\.)?([a-z][a-z0-9-]*)\\.[a-z]+/");

  /** A name for a set that has none: that of the site that its records' IRIs begin with. */
  public static String nameOf(Collection<Mapping> mappings) {
    var site = SITE.matcher(IriSpaces.common(mappings.stream().map(Mapping::object).toList()));
    return site.find() ? site.group(1) : "target";
  }

  /** The IRI of the set, which is also the name of its graph. */
  public String iri() {
    return atlas.base() + "graph/links/" + name;
  }

  String atlasBase() {
    return atlas.base();
  }

  String licence() {
    return atlas.licence();
  }

  List<String> languages() {
    return atlas.title().stream().map(title -> title.language()).toList();
  }

  /** Its title in one of the atlas's languages. */
  String title(String language) {
    var of =
        atlas.title().stream()
            .filter(title -> title.language().equals(language))
            .findFirst()
            .or(() -> atlas.title().stream().findFirst())
            .map(title -> title.text())
            .orElse(atlas.name());
    return language.equals("zh") ? of + "：到 " + name + " 的链接" : of + ", links to " + name;
  }
}
