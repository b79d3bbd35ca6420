package org.innovationatlas.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.jena.atlas.iterator.PeekIterator;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;

/**
 * What the named graphs of a dataset of TDB2 say, subject by subject, as its index has them: no
 * more than one subject is in memory.
 */
public final class Subjects implements Iterator<List<Triple>> {
  static final String INDEX = "SPOG";
  static final int SUBJECT = 1;
  static final int PREDICATE = 2;
  static final int OBJECT = 3;

  /** So many subjects after one another are of one part, as they are likely to share terms. */
  private static final int TOGETHER = 256;

  private final IdTerms terms;
  private final PeekIterator<Tuple<NodeId>> quads;
  private final int part;
  private final int parts;
  private long number;

  private Subjects(DatasetGraph dataset, Iterator<Tuple<NodeId>> quads, int part, int parts) {
    this.terms = new IdTerms(IndexedTriples.terms(dataset));
    this.quads = PeekIterator.create(quads);
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
    return new Subjects(dataset, IndexedTriples.index(dataset, INDEX).all(), part, parts);
  }

  /** The statements of each subject in some of the quads of an index that is sorted by subject. */
  static Iterator<List<Triple>> of(DatasetGraph dataset, Iterator<Tuple<NodeId>> quads) {
    return new Subjects(dataset, quads, 0, 1);
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
    var subject = terms.of(id);
    var statements = new ArrayList<Triple>();
    while (isNext(SUBJECT, id)) {
      var quad = quads.next();
      statements.add(
          Triple.create(subject, terms.of(quad.get(PREDICATE)), terms.of(quad.get(OBJECT))));
      while (isNext(OBJECT, quad.get(OBJECT))
          && isNext(PREDICATE, quad.get(PREDICATE))
          && isNext(SUBJECT, id)) {
        quads.next(); // another graph says the same
      }
    }
    number++;
    return statements;
  }

  private boolean isNext(int column, NodeId id) {
    return quads.hasNext() && IndexedTriples.same(quads.peek().get(column), id);
  }
}
