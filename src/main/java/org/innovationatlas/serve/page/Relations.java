package org.innovationatlas.serve.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.serve.overview.Reader;

/** What relations are called, as they read from either end. */
final class Relations {
  private final Reader data;
  private final Names names;
  private final Map<Node, Optional<Node>> inverses = new HashMap<>();

  Relations(Reader data, Names names) {
    this.data = data;
    this.names = names;
  }

  /** The name as it reads from the object: that of the inverse, where there is one. */
  Link backwards(Node property) {
    return names.link(inverse(property).orElse(property));
  }

  /** The property that says the same from the other end. */
  Optional<Node> inverse(Node property) {
    return inverses.computeIfAbsent(property, this::lookUpInverse);
  }

  private Optional<Node> lookUpInverse(Node property) {
    if (property.equals(SKOS.broader.asNode())) { // SKOS declares them, and isn't loaded
      return Optional.of(SKOS.narrower.asNode());
    }
    return Stream.concat(
            data.subjects(OWL2.inverseOf.asNode(), property).stream(),
            data.values(property, OWL2.inverseOf.asNode()).stream())
        .filter(Node::isURI)
        .findFirst();
  }
}
