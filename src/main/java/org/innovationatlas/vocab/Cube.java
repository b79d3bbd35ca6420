package org.innovationatlas.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of the RDF Data Cube Vocabulary that describe an atlas's figures as a data set. */
public final class Cube {
  public static final String NS = "http://purl.org/linked-data/cube#";

  /** The class of data sets. */
  public static final Node DATA_SET_CLASS = term("DataSet");

  /** From an observation to its data set. */
  public static final Node DATA_SET = term("dataSet");

  /** From a data set to its structure. */
  public static final Node STRUCTURE = term("structure");

  /** The structure of the figures of every atlas, which {@code ontology/cube.ttl} describes. */
  public static final Node INDICATORS = NodeFactory.createURI(Inno.ROOT + "structure/indicators");

  private Cube() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
