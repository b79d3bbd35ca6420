package org.innovationatlas.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.util.FmtUtils;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;

/** Checks a graph against SHACL shapes and tells what does not conform in the shapes' own words. */
public final class ShapeCheck {
  private final ShapeValidation validation;
  private final Places places;

  /** Where in the fact documents a thing or one of its values stands. */
  @FunctionalInterface
  public interface Places {
    /**
     * The place, or nothing where no document speaks of the thing.
     *
     * @param thing the thing
     * @param property the property, where it is about one
     */
    Optional<Position> find(Node thing, Optional<Node> property);
  }

  /** What a dataset says subject by subject, in parts, of which each thread takes one. */
  @FunctionalInterface
  public interface Subjects {
    /**
     * The statements of each subject of a part; every subject is in one part.
     *
     * @param part which, from 0
     * @param parts how many there are
     */
    Iterator<List<Triple>> of(DatasetGraph dataset, int part, int parts);
  }

  /**
   * @param shapes the graph of shapes
   * @param places finds the place of what does not conform
   */
  public ShapeCheck(Graph shapes, Places places) {
    this.validation = new ShapeValidation(Shapes.parse(shapes));
    this.places = places;
  }

  /** What violates the shapes; warnings and information are not problems. */
  public List<Problem> check(Graph data) {
    return check(data, node -> true);
  }

  /**
   * What violates the shapes of some nodes.
   *
   * @param data holds all of the nodes that the shapes look at
   * @param of whether a node is one of them
   */
  public List<Problem> check(Graph data, Predicate<Node> of) {
    return problems(validation.validate(data), of);
  }

  /**
   * What violates the shapes in the union of the named graphs of a dataset that may be large, on
   * all processors.
   */
  public List<Problem> check(DatasetGraph dataset, Subjects subjects) {
    return problems(validation.validate(dataset, subjects), node -> true);
  }

  private List<Problem> problems(Collection<ReportEntry> entries, Predicate<Node> of) {
    return entries.stream()
        .filter(entry -> entry.severity().equals(Severity.Violation))
        .filter(entry -> of.test(entry.focusNode()))
        .map(this::problem)
        .distinct()
        .sorted(Comparator.comparing(Problem::toString))
        .toList();
  }

  private Problem problem(ReportEntry entry) {
    var property =
        entry.resultPath() instanceof P_Link link
            ? Optional.of(link.getNode())
            : Optional.<Node>empty();
    var position =
        places
            .find(entry.focusNode(), property)
            .orElseGet(() -> Position.ofFile(shown(entry.focusNode())));
    var value =
        entry.value() == null || entry.value().equals(entry.focusNode())
            ? ""
            : shown(entry.value()) + ": ";
    return new Problem(position, value + message(entry));
  }

  /** The English message, or else the one there is. */
  private static String message(ReportEntry entry) {
    return entry.messages().stream()
        .filter(Node::isLiteral)
        .sorted(Comparator.comparing(message -> message.getLiteralLanguage().equals("en") ? 0 : 1))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse(entry.message());
  }

  private static String shown(Node node) {
    return FmtUtils.stringForNode(node);
  }
}
