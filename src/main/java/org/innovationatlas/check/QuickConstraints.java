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
import org.apache.jena.shacl.engine.constraint.InConstraint;
import org.apache.jena.shacl.engine.constraint.QualifiedValueShape;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportItem;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/**
 * Constraints that most nodes meet, for which Jena would make reports to compare: that they are met
 * is told from the classes that a {@link FocusGraph} remembers, or from the list of values. Where
 * they are not, Jena's own constraints tell.
 */
final class QuickConstraints {
  private QuickConstraints() {}

  /** Puts such constraints in the place of Jena's. */
  static void replaceIn(Shapes shapes) {
    shapes.iteratorAll().forEachRemaining(QuickConstraints::replaceIn);
  }

  private static void replaceIn(Shape shape) {
    if (shape.getConstraints() instanceof List<Constraint> constraints) {
      constraints.replaceAll(QuickConstraints::quick);
    }
    shape.getPropertyShapes().forEach(QuickConstraints::replaceIn);
  }

  private static Constraint quick(Constraint constraint) {
    if (constraint.getClass() == ClassConstraint.class) {
      return new OfClass(((ClassConstraint) constraint).getExpectedClass());
    }
    if (constraint.getClass() == ShOr.class) {
      return quick((ShOr) constraint);
    }
    if (constraint.getClass() == QualifiedValueShape.class) {
      var qualified = (QualifiedValueShape) constraint;
      return only(qualified.getSub(), InConstraint.class)
          .filter(in -> !qualified.qDisjoint())
          .<Constraint>map(in -> new OfValues(qualified, Set.copyOf(in.getValues())))
          .orElse(constraint);
    }
    return constraint;
  }

  private static Constraint quick(ShOr or) {
    var classes = new HashSet<Node>();
    or.getOthers()
        .forEach(
            shape ->
                only(shape, ClassConstraint.class)
                    .ifPresent(of -> classes.add(of.getExpectedClass())));
    return classes.size() == or.getOthers().size() ? new OfOneClass(or.getOthers(), classes) : or;
  }

  /** The constraint of a node shape that asks for nothing else. */
  private static <C extends Constraint> Optional<C> only(Shape shape, Class<C> kind) {
    return Optional.of(shape)
        .filter(
            one ->
                one.isNodeShape()
                    && one.getConstraints().size() == 1
                    && one.getPropertyShapes().isEmpty()
                    && !one.deactivated())
        .map(one -> one.getConstraints().iterator().next())
        .filter(kind::isInstance)
        .map(kind::cast);
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

  /** A sh:qualifiedValueShape that is a list of values. */
  private static final class OfValues extends QualifiedValueShape {
    private final Set<Node> values;

    private OfValues(QualifiedValueShape like, Set<Node> values) {
      super(like.getSub(), like.qMin(), like.qMax(), like.qDisjoint());
      this.values = values;
    }

    @Override
    public void validatePropertyShape(
        ValidationContext context,
        Graph data,
        Shape shape,
        Node focus,
        Path path,
        Set<Node> valueNodes) {
      long count = valueNodes.stream().filter(values::contains).count();
      if (count < qMin() || (qMax() >= 0 && count > qMax())) {
        super.validatePropertyShape(context, data, shape, focus, path, valueNodes);
      }
    }
  }
}
