package org.innovationatlas.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.vocabulary.RDF;

/**
 * Which shapes a node has to conform to, told from its own statements; see <a
 * href="https://www.w3.org/TR/shacl/#targets">SHACL 2.1.3, targets</a>.
 */
final class ShapeTargets {
  private final Map<Node, List<Shape>> ofClasses = new HashMap<>();
  private final Map<Node, List<Shape>> ofSubjects = new HashMap<>();
  private final Map<Node, Set<Shape>> ofTypes = new HashMap<>();
  private final List<Other> others = new ArrayList<>();
  private final FocusGraph data;

  /** A target that the statements of a node don't tell. */
  private record Other(Shape shape, Target target) {}

  /**
   * @param data tells of which other classes a class is one
   */
  ShapeTargets(Shapes shapes, FocusGraph data) {
    this.data = data;
    for (Shape shape : shapes.getTargetShapes()) {
      shape.getTargets().forEach(target -> add(shape, target));
    }
  }

  private void add(Shape shape, Target target) {
    switch (target.getTargetType()) {
      case targetClass, implicitClass -> add(ofClasses, target.getObject(), shape);
      case targetSubjectsOf -> add(ofSubjects, target.getObject(), shape);
      default -> others.add(new Other(shape, target));
    }
  }

  private static void add(Map<Node, List<Shape>> shapes, Node target, Shape shape) {
    shapes.computeIfAbsent(target, any -> new ArrayList<>()).add(shape);
  }

  /**
   * The shapes of a node, as far as its statements tell them.
   *
   * @param statements of the node, by property
   */
  Set<Shape> of(Map<Node, List<Triple>> statements) {
    var shapes = new LinkedHashSet<Shape>();
    statements.getOrDefault(RDF.type.asNode(), List.of()).stream()
        .map(typed -> ofTypes.computeIfAbsent(typed.getObject(), this::ofType))
        .forEach(shapes::addAll);
    ofSubjects.forEach(
        (property, some) -> {
          if (statements.containsKey(property)) {
            shapes.addAll(some);
          }
        });
    return shapes;
  }

  private Set<Shape> ofType(Node type) {
    var shapes = new LinkedHashSet<Shape>();
    for (Node superClass : data.superClasses(type)) {
      shapes.addAll(ofClasses.getOrDefault(superClass, List.of()));
    }
    return shapes;
  }

  /** The shapes and nodes that the statements of the nodes don't tell, such as nodes by name. */
  void others(BiConsumer<Shape, Node> target) {
    for (Other other : others) {
      other.target().getFocusNodes(data).forEach(node -> target.accept(other.shape(), node));
    }
  }
}
