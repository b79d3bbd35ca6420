package org.innovationatlas.store;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;

/** Quads to load, and questions to ask of what was loaded. */
final class Quads {
  private static final String PREFIXES =
      "PREFIX : <https://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";

  private Quads() {}

  /** Quads of graph, subject, predicate and object, each a local name. */
  static List<Quad> of(String... lines) {
    return Stream.of(lines)
        .map(line -> Stream.of(line.split(" ")).map(Quads::node).toList())
        .map(nodes -> new Quad(nodes.get(0), nodes.get(1), nodes.get(2), nodes.get(3)))
        .toList();
  }

  /** A quad for each number, its digits as they are given. */
  static List<Quad> decimals(List<String> digits) {
    return digits.stream()
        .map(lexical -> NodeFactory.createLiteralDT(lexical, XSDDatatype.XSDdecimal))
        .map(number -> new Quad(node("g"), node("s"), node("p"), number))
        .toList();
  }

  private static Node node(String localName) {
    return NodeFactory.createURI("https://example.org/" + localName);
  }

  /** A pattern of graph, subject, predicate and object, each a local name or {@code *}. */
  static Quad pattern(String line) {
    var nodes =
        Stream.of(line.split(" ")).map(name -> name.equals("*") ? Node.ANY : node(name)).toList();
    return new Quad(nodes.get(0), nodes.get(1), nodes.get(2), nodes.get(3));
  }

  /** Loads the quads, whatever they are. */
  static DatasetGraph load(DiskStore store, String fingerprint, Consumer<Consumer<Quad>> quads)
      throws IOException {
    return store.load(fingerprint, quads, (keys, total) -> {}, loaded -> true).orElseThrow();
  }

  /** How many rows the query has, local names in the prefix {@code :}. */
  static long count(DatasetGraph dataset, String query) {
    dataset.begin(TxnType.READ);
    try (var execution = QueryExec.dataset(dataset).query(PREFIXES + query).build()) {
      return execution.select().stream().count();
    } finally {
      dataset.end();
    }
  }

  /** The lexical forms of the objects in all named graphs. */
  static List<String> objects(DatasetGraph dataset) {
    return Txn.calculateRead(
        dataset,
        () ->
            dataset.getUnionGraph().stream()
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .toList());
  }
}
