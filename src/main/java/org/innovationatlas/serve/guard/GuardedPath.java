package org.innovationatlas.serve.guard;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.sparql.path.PathLib;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * Follows a property path step by step, so that it can be stopped and what it collects is counted.
 * Jena collects all ends of a path before it gives the first.
 */
final class GuardedPath extends QueryIterRepeatApply {
  private static final long OF_A_STEP = 48;

  private final TriplePath path;
  private final RunningQuery running;
  private long held;

  GuardedPath(
      TriplePath path, QueryIterator input, ExecutionContext context, RunningQuery running) {
    super(input, context);
    this.path = path;
    this.running = running;
  }

  @Override
  protected QueryIterator nextStage(Binding binding) {
    running.hold(-held); // the row before has no more use for it
    held = 0;
    var context = getExecContext();
    return PathLib.execTriplePath(
        binding,
        path,
        ExecutionContext.copyChangeActiveGraph(context, new Steps(context.getActiveGraph())));
  }

  private Triple counted(Triple step) {
    running.hold(OF_A_STEP);
    held += OF_A_STEP;
    return step;
  }

  private final class Steps extends GraphWrapper {
    private Steps(Graph graph) {
      super(graph);
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
      return counted(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
      return counted(super.find(subject, predicate, object));
    }

    @Override
    public ExtendedIterator<Triple> find() {
      return counted(super.find());
    }

    private ExtendedIterator<Triple> counted(ExtendedIterator<Triple> found) {
      running.check();
      return WrappedIterator.create(Iter.map(found, GuardedPath.this::counted));
    }
  }
}
