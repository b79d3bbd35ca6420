package org.innovationatlas.serve.dump;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.vocab.Inno;

/**
 * Graphs that are given together as a file.
 *
 * @param name the name of the file, without its ending
 * @param title what it holds, by the tag of the language
 * @param base the base of the atlas that the graphs are of; that of the project where they are of
 *     none
 * @param isWhole whether that is all of the atlas
 * @param graphs the names of the graphs
 */
public record Family(
    String name, Map<String, String> title, String base, boolean isWhole, List<Node> graphs) {
  private static final Set<Node> VOCABULARY =
      Set.of(Inno.VOCABULARY_GRAPH, Inno.MAPPINGS_GRAPH, Inno.CODES_GRAPH);

  private static final Map<String, String> CHINESE =
      Map.of(
          "facts", "事实",
          "sources", "来源",
          "reference", "参考数据",
          "links", "链接集",
          "vocabulary", "词表");

  public Family {
    title = Map.copyOf(title);
    graphs = List.copyOf(graphs);
  }

  /**
   * The families of the graphs: of each atlas the whole with the vocabulary, its facts, its sources
   * and each of its files of reference data and links; and the vocabulary.
   *
   * @param graphs the names of all graphs, in their order
   */
  static List<Family> of(List<Node> graphs, List<Atlas> atlases) {
    var families = new ArrayList<Family>();
    var vocabulary = graphs.stream().filter(VOCABULARY::contains).toList();
    for (Atlas atlas : atlases) {
      families.addAll(of(atlas, graphs, vocabulary));
    }
    families.add(part("innovation-atlas", "vocabulary", "", Inno.ROOT, vocabulary));
    return families;
  }

  private static List<Family> of(Atlas atlas, List<Node> graphs, List<Node> vocabulary) {
    var parts = new LinkedHashMap<String, List<Node>>();
    for (Node name : graphs) {
      kind(name, atlas)
          .ifPresent(kind -> parts.computeIfAbsent(kind, key -> new ArrayList<>()).add(name));
    }
    var whole = new ArrayList<Node>();
    parts.values().forEach(whole::addAll);
    whole.addAll(vocabulary);
    var families = new ArrayList<Family>();
    families.add(
        new Family(
            atlas.name(),
            Map.of("en", "All of " + atlas.name(), "zh", atlas.name() + " 全部"),
            atlas.base(),
            true,
            whole));
    parts.forEach(
        (kind, names) -> {
          int slash = kind.indexOf('/');
          var part = slash < 0 ? kind : kind.substring(0, slash);
          var rest = slash < 0 ? "" : kind.substring(slash + 1);
          families.add(part(atlas.name(), part, rest, atlas.base(), names));
        });
    return families;
  }

  private static Family part(
      String whole, String part, String rest, String base, List<Node> graphs) {
    var name = whole + "-" + part + (rest.isEmpty() ? "" : "-" + rest);
    var english = part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
    var of = rest.isEmpty() ? "" : " (" + rest + ")";
    return new Family(
        name,
        Map.of(
            "en", english + " of " + whole + of,
            "zh", whole + " " + CHINESE.getOrDefault(part, part) + of),
        base,
        false,
        graphs);
  }

  private static Optional<String> kind(Node name, Atlas atlas) {
    if (!name.getURI().startsWith(atlas.base())) {
      return Optional.empty();
    }
    var id = name.getURI().substring(atlas.base().length());
    return id.startsWith("passage/")
        ? Optional.of("facts")
        : Optional.of(id).filter(one -> one.startsWith("graph/")).map(one -> one.substring(6));
  }
}
