package org.innovationatlas.serve.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What things are called, for readers of a language. */
final class Labels {
  private static final List<Node> NAMES = List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode());

  private final DatasetGraph data;
  private final String language;

  /**
   * @param data where the names are
   * @param language the tag of the language that is read
   */
  Labels(DatasetGraph data, String language) {
    this.data = data;
    this.language = language;
  }

  /** The name in the language, else one in another, else the end of its IRI, or the text itself. */
  String of(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    return names(node)
        .min(Comparator.comparing(name -> !name.getLiteralLanguage().equals(language)))
        .map(Node::getLiteralLexicalForm)
        .orElseGet(() -> end(node));
  }

  /** The name in another language. */
  Optional<Node> other(Node node) {
    return names(node).filter(name -> !name.getLiteralLanguage().equals(language)).findFirst();
  }

  private Stream<Node> names(Node node) {
    return NAMES.stream()
        .flatMap(name -> Iter.asStream(data.findNG(Node.ANY, node, name, Node.ANY)))
        .map(Quad::getObject)
        .filter(Node::isLiteral)
        .sorted(Comparator.comparing(Node::toString));
  }

  private static String end(Node node) {
    if (!node.isURI()) {
      return node.toString();
    }
    var iri = node.getURI();
    int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/', iri.length() - 2));
    return cut < 0 || cut == iri.length() - 1 ? iri : iri.substring(cut + 1);
  }
}
