package org.innovationatlas.serve.guard;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.modify.TemplateLib;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * The execution of an admitted query by Jena's engine, within the query's limits. Jena's own
 * execution also tells every query the time, and describes by way of models, which is more work
 * than there is in a small query. For one thread, and one call of what the query asks.
 */
public final class Execution implements AutoCloseable {
  private static final long OF_A_THING = 64;

  private final Query query;
  private final DatasetGraph dataset;
  private final Context context;
  private final RunningQuery running;
  private @Nullable Plan plan;

  /**
   * @param dataset what is asked, within a transaction
   * @param running the query's limits
   */
  public Execution(Query query, DatasetGraph dataset, RunningQuery running) {
    this.query = query;
    this.dataset = dataset;
    this.running = running;
    this.context = Context.setupContextForDataset(ARQ.getContext(), dataset);
    query.ensureResultVars();
    context.set(ARQConstants.sysCurrentQuery, query);
    running.guard(context);
  }

  /** What the engine is told. */
  public Context context() {
    return context;
  }

  /** Has the query know the time, as {@code NOW()} and functions like it need. */
  public Execution withTime() {
    Context.setCurrentDateTime(context);
    return this;
  }

  /** The rows that a SELECT finds; they are found while they are taken. */
  public RowSet select() {
    var names = query.getResultVars();
    return RowSetStream.create(names.stream().map(Var::alloc).toList(), rows());
  }

  /** Whether what an ASK asks for is there. */
  public boolean ask() {
    return rows().hasNext();
  }

  /**
   * What a CONSTRUCT builds.
   *
   * @param empty takes the triples, and the prefixes of the dataset and the query
   */
  public Graph construct(Graph empty) {
    prefixes(empty);
    TemplateLib.calcTriples(query.getConstructTemplate().getTriples(), rows())
        .forEachRemaining(empty::add);
    return empty;
  }

  /**
   * What is known of the things that a DESCRIBE names or finds.
   *
   * @param empty takes the triples, and the prefixes of the dataset and the query
   */
  public Graph describe(Graph empty) {
    prefixes(empty);
    var closure = new Closure(dataset, empty);
    for (Node thing : things()) {
      running.check();
      closure.add(thing);
    }
    return empty;
  }

  private Set<Node> things() {
    var things = new HashSet<Node>(query.getResultURIs());
    var variables = query.getProjectVars();
    if (!variables.isEmpty()) {
      if (query.getQueryPattern() == null) {
        query.setQueryPattern(new ElementGroup()); // there may be VALUES
      }
      rows()
          .forEachRemaining(
              row -> {
                for (Var variable : variables) {
                  var thing = row.get(variable);
                  if (thing != null && things.add(thing)) {
                    running.hold(OF_A_THING);
                  }
                }
              });
    }
    return things;
  }

  private void prefixes(Graph graph) {
    dataset.prefixes().forEach((prefix, iri) -> graph.getPrefixMapping().setNsPrefix(prefix, iri));
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
  }

  private QueryIterator rows() {
    plan =
        QueryEngineRegistry.findFactory(query, dataset, context)
            .create(query, dataset, BindingFactory.root(), context);
    return plan.iterator();
  }

  @Override
  public void close() {
    if (plan != null) {
      plan.close();
    }
  }
}
