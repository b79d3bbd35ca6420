package org.innovationatlas.serve.page;

import java.util.Comparator;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.serve.overview.Reader;

/** Finds in the data that is served one thing of a class and one statement with a property. */
final class Samples {
  /** A large graph is not read through for the first one by its name. */
  private static final int LOOKED_AT = 200;

  private final Reader data;
  private final Names names;

  Samples(Reader data, Names names) {
    this.data = data;
    this.names = names;
  }

  Optional<Term.Sample> of(Node type) {
    return first(Node.ANY, RDF.type.asNode(), type)
        .map(quad -> new Term.Sample(names.link(quad.getSubject()), Optional.empty()));
  }

  Optional<Term.Sample> statement(Node property) {
    return first(Node.ANY, property, Node.ANY)
        .map(
            quad ->
                new Term.Sample(
                    names.link(quad.getSubject()), Optional.of(names.link(quad.getObject()))));
  }

  /** What has a name of its own shows better what is meant. */
  private Optional<Quad> first(Node subject, Node property, Node object) {
    return data.find(Node.ANY, subject, property, object)
        .filter(quad -> quad.getSubject().isURI() && !quad.getObject().isBlank())
        .filter(quad -> !Vocabulary.isOwn(quad.getSubject()))
        .limit(LOOKED_AT)
        .min(
            Comparator.comparing((Quad quad) -> !names.link(quad.getSubject()).leads())
                .thenComparing(quad -> quad.getSubject().getURI())
                .thenComparing(quad -> quad.getObject().toString()));
  }
}
