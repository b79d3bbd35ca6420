package org.innovationatlas.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.jena.atlas.iterator.PeekIterator;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * What the named graphs of a dataset of TDB2 say, subject by subject, as its index has them: no
 * more than one subject is in memory.
 */
public final class Subjects implements Iterator<List<Triple>> {
  private static final String INDEX = "SPOG";
  private static final int SUBJECT = 1;
  private static final int PREDICATE = 2;
  private static final int OBJECT = 3;

  /** So many subjects after one another are of one part, as they are likely to share terms. */
  private static final int TOGETHER = 256;

  private final NodeTable terms;
  private final PeekIterator<Tuple<NodeId>> quads;
  private final Map<NodeId, Node> predicates = new HashMap<>();
  private final int part;
  private final int parts;
  private long number;

  private Subjects(DatasetGraph dataset, int part, int parts) {
    var index = Objects.requireNonNull(TDBInternal.findIndex(dataset, INDEX), INDEX);
    this.terms =
        TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable().getNodeTable();
    this.quads = PeekIterator.create(index.all());
    this.part = part;
    this.parts = parts;
  }

  /**
   * The statements of each subject of a part, each once; in a transaction.
   *
   * @param part which, from 0
   * @param parts how many there are
   */
  public static Iterator<List<Triple>> of(DatasetGraph dataset, int part, int parts) {
    return new Subjects(dataset, part, parts);
  }

  @Override
  public boolean hasNext() {
    while (quads.hasNext() && number / TOGETHER % parts != part) {
      skip();
    }
    return quads.hasNext();
  }

  private void skip() {
    var subject = quads.next().get(SUBJECT);
    while (isNext(SUBJECT, subject)) {
      quads.next();
    }
    number++;
  }

  @Override
  public List<Triple> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var id = quads.peek().get(SUBJECT);
    var subject = terms.getNodeForNodeId(id);
    var statements = new ArrayList<Triple>();
    while (isNext(SUBJECT, id)) {
      var quad = quads.next();
      var predicate = predicates.computeIfAbsent(quad.get(PREDICATE), terms::getNodeForNodeId);
      statements.add(Triple.create(subject, predicate, terms.getNodeForNodeId(quad.get(OBJECT))));
      while (isNext(OBJECT, quad.get(OBJECT))
          && isNext(PREDICATE, quad.get(PREDICATE))
          && isNext(SUBJECT, id)) {
        quads.next(); // another graph says the same
      }
    }
    number++;
    return statements;
  }

  /** Ids that hold a value themselves are equal to Jena when only their datatypes differ. */
  private boolean isNext(int column, NodeId id) {
    return quads.hasNext()
        && quads.peek().get(column).equals(id)
        && quads.peek().get(column).type() == id.type();
  }
}
