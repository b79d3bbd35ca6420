package org.innovationatlas.serve.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.describe.DescribeBNodeClosure;
import org.apache.jena.sparql.core.describe.DescribeHandlerRegistry;
import org.apache.jena.sparql.util.Closure;
import org.apache.jena.sparql.util.Context;

/**
 * Describes a thing by what the default graph says of it, with the blank nodes that this leads to.
 * Jena then asks every named graph, too, although all that they say is in the default graph here;
 * that is left to it where a query has another default graph.
 */
final class UnionDescription extends DescribeBNodeClosure {
  private Graph data = Graph.emptyGraph;
  private Model found = ModelFactory.createDefaultModel();

  /** Has DESCRIBE answered so. */
  static void register() {
    var registry = DescribeHandlerRegistry.get();
    registry.clear();
    registry.add(UnionDescription::new);
  }

  @Override
  public void start(Model found, Context context) {
    super.start(found, context);
    this.found = found;
    this.data = context.<DatasetGraph>get(ARQConstants.sysCurrentDataset).getDefaultGraph();
  }

  @Override
  public void describe(Resource thing) {
    long before = found.size();
    var described = ModelFactory.createModelForGraph(data).asRDFNode(thing.asNode()).asResource();
    Closure.closure(described, false, found);
    if (found.size() == before) {
      super.describe(thing);
    }
  }
}
