package org.innovationatlas.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/**
 * The ids of terms while a dataset is loaded: a table of TDB2 with those met last in memory. For
 * one thread, as the table's own memory is for many and so takes more time.
 */
final class TermIds {
  /** When there are so many young ones, the old ones are forgotten. */
  private static final int MOST = 1 << 18;

  private final NodeTable table;
  private Map<Node, NodeId> young = new HashMap<>();
  private Map<Node, NodeId> old = Map.of();

  TermIds(NodeTable table) {
    this.table = table.baseNodeTable();
  }

  /** The id of a term, which gets one if it has none. */
  NodeId of(Node term) {
    var known = young.get(term);
    return known == null ? remembered(term) : known;
  }

  private NodeId remembered(Node term) {
    var id = old.get(term);
    if (id == null) {
      id = Objects.requireNonNullElseGet(NodeId.inline(term), () -> table.getAllocateNodeId(term));
    }
    if (young.size() == MOST) {
      old = young;
      young = new HashMap<>();
    }
    young.put(term, id);
    return id;
  }
}
