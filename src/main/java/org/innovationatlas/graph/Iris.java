package org.innovationatlas.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.innovationatlas.model.FactId;
import org.innovationatlas.model.PassageId;
import org.innovationatlas.model.Source;

/** Mints the IRIs of an atlas. */
public final class Iris {
  private final String base;

  /**
   * @param base the IRI that the atlas's ids are relative to; ends in a slash
   */
  public Iris(String base) {
    this.base = base;
  }

  public Node thing(FactId id) {
    return NodeFactory.createURI(base + id.kind() + "/" + id.slug());
  }

  /** The passage, which is also the name of the graph of what it states. */
  public Node passage(PassageId id) {
    return NodeFactory.createURI(base + id);
  }

  /** The report that passages of the edition and section are of. */
  public Node report(Source source) {
    return NodeFactory.createURI(base + "report/" + source.edition() + "/" + source.section());
  }

  /** The graph that describes the reports and their passages. */
  public Node sourcesGraph() {
    return NodeFactory.createURI(base + "graph/sources");
  }

  /** The data set of the atlas's figures, in the terms of the RDF Data Cube Vocabulary. */
  Node dataSet() {
    return NodeFactory.createURI(base + "dataset/indicators");
  }

  /**
   * A graph of data beside the facts.
   *
   * @param family {@code reference} or {@code links}
   * @param name the name of the file without its ending
   */
  public Node graph(String family, String name) {
    return NodeFactory.createURI(base + "graph/" + family + "/" + name);
  }

  /** Names the claims of a passage. */
  Claims claims(PassageId passage) {
    return new Claims(base + passage);
  }
}
