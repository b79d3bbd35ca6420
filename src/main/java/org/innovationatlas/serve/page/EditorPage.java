package org.innovationatlas.serve.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.innovationatlas.question.Question;
import org.innovationatlas.vocab.Prefixes;

/** What the page of the query editor shows. */
public final class EditorPage {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Site site;
  private final String language;
  private final Optional<String> asked;

  /**
   * @param asked the query that the address gives
   */
  EditorPage(Site site, String language, Optional<String> asked) {
    this.site = site;
    this.language = language;
    this.asked = asked;
  }

  /** The query that stands in the editor at first. */
  public String query() {
    return asked.orElseGet(PackedQueries::first);
  }

  /** The questions that can be taken as examples. */
  public List<Question> examples() {
    return Featured.of(site.content().questions());
  }

  /** The example queries and the prefixes, for the script, as JSON. */
  public String data() {
    var json = JSON.createObjectNode();
    json.put("query", query());
    json.put("language", language);
    json.put("given", asked.isPresent());
    var prefixes = json.putObject("prefixes");
    prefixes().forEach(prefixes::put);
    var spaces = json.putObject("spaces");
    site.content().spaces().forEach(space -> spaces.put(space.prefix(), space.path()));
    var examples = json.putObject("examples");
    site.content().questions().forEach(one -> examples.put(one.name(), one.text()));
    return SchemaOrg.inPage(json);
  }

  private Map<String, String> prefixes() {
    return site.content().atlases().stream()
        .findFirst()
        .map(atlas -> Prefixes.ofAtlas(atlas.base()))
        .orElseGet(Prefixes::shared);
  }
}
