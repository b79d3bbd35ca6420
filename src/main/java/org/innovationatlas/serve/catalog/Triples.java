package org.innovationatlas.serve.catalog;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The triples of some graphs, each once, however many of the graphs have it. */
public interface Triples {
  /** What is said of each subject, subject by subject. */
  Iterator<List<Triple>> bySubject();

  /** How many objects there are. */
  long objects();

  /** How many objects each property has. */
  Map<Node, Long> objectsOfProperties();

  /** The classes that a node is said to be of. */
  Set<Node> types(Node node);
}
