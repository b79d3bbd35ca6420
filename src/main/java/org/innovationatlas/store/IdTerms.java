package org.innovationatlas.store;

import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.jspecify.annotations.Nullable;

/**
 * The terms of ids while a dataset is gone through: a table of TDB2 with those met lately in
 * memory. For one thread, as the table's own memory is for many and so takes more time.
 */
final class IdTerms {
  private static final int PLACES = 1 << 15;

  private final NodeTable table;
  private final @Nullable NodeId[] ids = new NodeId[PLACES];
  private final @Nullable Node[] terms = new Node[PLACES];

  IdTerms(NodeTable table) {
    this.table = table.baseNodeTable();
  }

  /** The term that has the id. */
  Node of(NodeId id) {
    var inline = NodeId.extract(id);
    if (inline != null) {
      return inline;
    }
    int place = Long.hashCode(id.getPtrLocation() * 0x9E3779B97F4A7C15L) >>> 17;
    var known = terms[place];
    if (known != null && id.equals(ids[place])) {
      return known;
    }
    var term = table.getNodeForNodeId(id);
    ids[place] = id;
    terms[place] = term;
    return term;
  }
}
