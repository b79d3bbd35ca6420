package org.innovationatlas.serve.reconcile;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * A text in several languages.
 *
 * @param texts the text by the tag of its language
 */
record Wording(Map<String, String> texts) {
  static final Wording NONE = new Wording(Map.of());

  private static final String USUAL = "en";

  Wording {
    texts = Map.copyOf(texts);
  }

  static Wording of(String english, String chinese) {
    return new Wording(Map.of("en", english, "zh", chinese));
  }

  /** What the graph gives as the property of the subject. */
  static Wording of(Graph graph, Node subject, Node property) {
    var texts = new TreeMap<String, String>();
    graph
        .find(subject, property, Node.ANY)
        .mapWith(triple -> triple.getObject())
        .filterKeep(Node::isLiteral)
        .forEach(
            text ->
                texts.merge(
                    text.getLiteralLanguage(),
                    text.getLiteralLexicalForm(),
                    (one, other) -> one.compareTo(other) <= 0 ? one : other));
    return new Wording(texts);
  }

  /** The text in the language, else in English, else in any. */
  Optional<String> in(String language) {
    return Optional.ofNullable(texts.get(language))
        .or(() -> Optional.ofNullable(texts.get(USUAL)))
        .or(() -> new TreeMap<>(texts).values().stream().findFirst());
  }
}
