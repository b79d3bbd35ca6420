package org.innovationatlas;

import com.apicatalog.rdf.api.RdfQuadConsumer;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** The quads that Titanium reads, which hands on their parts as texts. */
public record JsonLdQuads(Consumer<Quad> quads) implements RdfQuadConsumer {
  @Override
  public RdfQuadConsumer quad(
      String subject,
      String predicate,
      String object,
      String datatype,
      String language,
      String direction,
      String graph) {
    quads.accept(
        new Quad(
            graph == null ? Quad.defaultGraphIRI : node(graph),
            node(subject),
            node(predicate),
            value(object, datatype, language)));
    return this;
  }

  private static Node value(String object, String datatype, String language) {
    if (language != null) {
      return NodeFactory.createLiteralLang(object, language);
    }
    return datatype == null
        ? node(object)
        : NodeFactory.createLiteralDT(object, NodeFactory.getType(datatype));
  }

  private static Node node(String name) {
    return name.startsWith("_:") ? NodeFactory.createBlankNode(name) : NodeFactory.createURI(name);
  }
}
