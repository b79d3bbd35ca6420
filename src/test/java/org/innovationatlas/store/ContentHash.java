package org.innovationatlas.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** A hash of what is in the named graphs of a dataset. Blank nodes count as equal. */
public final class ContentHash {
  private ContentHash() {}

  /** The hash. */
  public static String of(DatasetGraph dataset) {
    var lines =
        Txn.calculateRead(
            dataset,
            () ->
                Iter.asStream(dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY))
                    .map(ContentHash::line)
                    .sorted()
                    .collect(Collectors.joining()));
    return UUID.nameUUIDFromBytes(lines.getBytes(UTF_8)).toString();
  }

  private static String line(Quad quad) {
    return term(quad.getGraph())
        + term(quad.getSubject())
        + term(quad.getPredicate())
        + term(quad.getObject())
        + "\n";
  }

  private static String term(Node node) {
    return node.isBlank() ? "_: " : NodeFmtLib.strNT(node) + " ";
  }
}
