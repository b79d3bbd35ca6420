package org.innovationatlas.check;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/**
 * Validates data node by node, where SHACL goes shape by shape: each node is read once, and no list
 * of all nodes of a shape is kept, however many there are. The results are the same; one may be
 * told twice where two targets of a shape lead to the same node.
 */
final class ShapeValidation {
  private final Shapes shapes;

  ShapeValidation(Shapes shapes) {
    this.shapes = shapes;
    QuickConstraints.replaceIn(shapes);
  }

  /** What does not conform in a graph. */
  Collection<ReportEntry> validate(Graph data) {
    var subjects = data.find().mapWith(Triple::getSubject).toSet().iterator();
    return validate(
        data, Iter.map(subjects, node -> data.find(node, Node.ANY, Node.ANY).toList()), true);
  }

  /**
   * What does not conform in the union of the named graphs, on all processors, each in a
   * transaction of its own.
   */
  Collection<ReportEntry> validate(DatasetGraph dataset, ShapeCheck.Subjects subjects) {
    int parts = Runtime.getRuntime().availableProcessors();
    var threads = Executors.newFixedThreadPool(parts);
    try {
      var validations =
          IntStream.range(0, parts)
              .mapToObj(
                  part ->
                      CompletableFuture.supplyAsync(
                          () -> validate(dataset, subjects, part, parts), threads))
              .toList();
      // what one thread still reads must not be closed because another has failed
      validations.forEach(validation -> validation.handle((entries, failure) -> 0).join());
      return validations.stream().flatMap(validation -> result(validation).stream()).toList();
    } finally {
      threads.shutdown();
    }
  }

  private static Collection<ReportEntry> result(
      CompletableFuture<Collection<ReportEntry>> validation) {
    try {
      return validation.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw e;
    }
  }

  private Collection<ReportEntry> validate(
      DatasetGraph dataset, ShapeCheck.Subjects subjects, int part, int parts) {
    return Txn.calculateRead(
        dataset,
        () -> validate(dataset.getUnionGraph(), subjects.of(dataset, part, parts), part == 0));
  }

  private Collection<ReportEntry> validate(
      Graph data, Iterator<List<Triple>> subjects, boolean others) {
    var graph = new FocusGraph(data);
    var targets = new ShapeTargets(shapes, graph);
    var context = ValidationContext.create(shapes, graph);
    while (subjects.hasNext()) {
      var statements = subjects.next();
      for (Shape shape : targets.of(graph.focus(statements))) {
        VLib.validateShape(context, graph, shape, statements.get(0).getSubject());
      }
    }
    if (others) {
      targets.others((shape, node) -> VLib.validateShape(context, graph, shape, node));
    }
    return context.generateReport().getEntries();
  }
}
