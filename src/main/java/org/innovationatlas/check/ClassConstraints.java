package org.innovationatlas.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportItem;
import org.jspecify.annotations.Nullable;

/**
 * Constraints on the class of a value, which most values meet: that they do is told from the
 * classes that a {@link FocusGraph} remembers. Of others Jena's own constraints tell.
 */
final class ClassConstraints {
  private ClassConstraints() {}

  /** Puts such constraints in the place of Jena's. */
  static void replaceIn(Shapes shapes) {
    shapes.iteratorAll().forEachRemaining(ClassConstraints::replaceIn);
  }

  private static void replaceIn(Shape shape) {
    if (shape.getConstraints() instanceof List<Constraint> constraints) {
      constraints.replaceAll(ClassConstraints::quick);
    }
    shape.getPropertyShapes().forEach(ClassConstraints::replaceIn);
  }

  private static Constraint quick(Constraint constraint) {
    if (constraint.getClass() == ClassConstraint.class) {
      return new OfClass(((ClassConstraint) constraint).getExpectedClass());
    }
    if (constraint.getClass() == ShOr.class) {
      var alternatives = ((ShOr) constraint).getOthers();
      var classes = new HashSet<Node>();
      alternatives.forEach(shape -> onlyClass(shape).ifPresent(classes::add));
      return classes.size() == alternatives.size()
          ? new OfOneClass(alternatives, classes)
          : constraint;
    }
    return constraint;
  }

  /** The class that a shape asks for, where it asks for nothing else. */
  private static Optional<Node> onlyClass(Shape shape) {
    return shape.getConstraints().size() == 1
            && shape.getPropertyShapes().isEmpty()
            && !shape.deactivated()
            && shape.getConstraints().iterator().next() instanceof ClassConstraint constraint
        ? Optional.of(constraint.getExpectedClass())
        : Optional.empty();
  }

  private static Set<Node> classes(Graph data, Node value) {
    return value.isLiteral() || !(data instanceof FocusGraph graph)
        ? Set.of()
        : graph.classes(value);
  }

  /** A sh:class. */
  private static final class OfClass extends ClassConstraint {
    private OfClass(Node expected) {
      super(expected);
    }

    @Override
    public @Nullable ReportItem validate(ValidationContext context, Graph data, Node value) {
      return classes(data, value).contains(getExpectedClass())
          ? null
          : super.validate(context, data, value);
    }
  }

  /** A sh:or of nothing but sh:class. */
  private static final class OfOneClass extends ShOr {
    private final Set<Node> expected;

    private OfOneClass(List<Shape> alternatives, Set<Node> expected) {
      super(alternatives);
      this.expected = expected;
    }

    @Override
    public @Nullable ReportItem validate(ValidationContext context, Graph data, Node value) {
      var classes = classes(data, value);
      return expected.stream().anyMatch(classes::contains)
          ? null
          : super.validate(context, data, value);
    }
  }
}
