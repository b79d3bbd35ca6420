package org.innovationatlas.serve.guard;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;

/** Results of a query whose rows and triples are counted. */
public final class BoundedResults {
  private static final long OF_A_TRIPLE = 300;

  private BoundedResults() {}

  /** The rows, counted as they are taken. */
  public static RowSet rows(RowSet rows, RunningQuery running) {
    return new Rows(rows, running);
  }

  /** An empty graph for what the query describes. */
  public static Graph graph(RunningQuery running) {
    return new GraphWrapper(GraphFactory.createDefaultGraph()) {
      @Override
      public void add(Triple triple) {
        keep(running);
        super.add(triple);
      }
    };
  }

  private static void keep(RunningQuery running) {
    running.countRow();
    running.hold(OF_A_TRIPLE);
  }

  private record Rows(RowSet rows, RunningQuery running) implements RowSet {
    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public Binding next() {
      running.countRow();
      return rows.next();
    }

    @Override
    public List<Var> getResultVars() {
      return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
      return rows.getRowNumber();
    }

    @Override
    public void close() {
      rows.close();
    }
  }
}
