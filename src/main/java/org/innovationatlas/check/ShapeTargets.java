package org.innovationatlas.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.vocabulary.RDF;

/**
 * Which shapes a node has to conform to, told from its own statements; see <a
 * href="https://www.w3.org/TR/shacl/#targets">SHACL 2.1.3, targets</a>.
 */
final class ShapeTargets {
  private final Map<Node, List<Shape>> ofClasses = new HashMap<>();
  private final Map<Node, List<Shape>> ofSubjects = new HashMap<>();
  private final Map<Node, Set<Shape>> ofTypes = new HashMap<>();
  private final Map<Value, List<Shape>> ofValues = new HashMap<>();
  private final List<Other> others = new ArrayList<>();
  private final FocusGraph data;

  /** A target that the statements of a node don't tell. */
  private record Other(Shape shape, Target target) {}

  /** A value of a property. */
  private record Value(Node property, Node value) {}

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
      case targetNode -> addOfNode(shape, target);
      default -> others.add(new Other(shape, target));
    }
  }

  /**
   * A node that itself is asked for nothing, but what points at it is: that is told from the
   * statements of the latter, of which there may be many.
   */
  private void addOfNode(Shape shape, Target target) {
    if (!shape.isNodeShape()
        || !shape.getConstraints().isEmpty()
        || !shape.getPropertyShapes().stream().allMatch(ShapeTargets::isOfWhatPoints)) {
      others.add(new Other(shape, target));
      return;
    }
    for (PropertyShape pointing : shape.getPropertyShapes()) {
      var value = new Value(inverse(pointing).orElseThrow(), target.getObject());
      if (!shape.deactivated() && !pointing.deactivated()) {
        pointing.getPropertyShapes().forEach(one -> add(ofValues, value, one));
      }
    }
  }

  private static boolean isOfWhatPoints(PropertyShape shape) {
    return inverse(shape).isPresent()
        && shape.getConstraints().isEmpty()
        && shape.getPropertyShapes().stream().allMatch(one -> one.getPropertyShapes().isEmpty());
  }

  /** The property of which the path is the inverse, where it is one. */
  private static Optional<Node> inverse(PropertyShape shape) {
    return shape.getPath() instanceof P_Inverse inverse
            && inverse.getSubPath() instanceof P_Link link
        ? Optional.of(link.getNode())
        : Optional.empty();
  }

  private static <T> void add(Map<T, List<Shape>> shapes, T target, Shape shape) {
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
    ofValues.forEach(
        (value, some) -> {
          if (statements.getOrDefault(value.property(), List.of()).stream()
              .anyMatch(statement -> statement.getObject().equals(value.value()))) {
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
