package org.innovationatlas.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Draws all classes of a vocabulary with the classes of others that they are kinds of. */
final class HierarchyDiagram {
  private static final int COLUMN = 164;
  private static final int GAP = 40;
  private static final int STEP = Drawing.BOX + 5;

  private final Vocabulary vocabulary;
  private final TermDiagrams diagrams;
  private final Drawing drawing = new Drawing();
  private final Map<Node, List<Drawing.Box>> foreign = new LinkedHashMap<>();
  private int bottom;

  HierarchyDiagram(Vocabulary vocabulary, TermDiagrams diagrams) {
    this.vocabulary = vocabulary;
    this.diagrams = diagrams;
  }

  Drawing draw() {
    for (Node root : vocabulary.roots()) {
      add(root, 1);
    }
    addForeign();
    return drawing;
  }

  /** A class stands in the middle of those below it. */
  private Drawing.Box add(Node type, int column) {
    int top = bottom;
    var below = vocabulary.subs(type).stream().map(one -> add(one, column + 1)).toList();
    if (below.isEmpty()) {
      bottom += STEP;
    }
    int middle = (top + bottom - STEP) / 2;
    var box =
        drawing.add(
            diagrams.box(
                type, column * (COLUMN + GAP), middle, COLUMN, column == 1 ? "core" : "term"));
    below.forEach(one -> curve(one.x(), one.middle(), box.x() + box.width(), box.middle()));
    vocabulary.supers(type).stream()
        .filter(one -> !Vocabulary.isOwn(one))
        .filter(one -> column == 1)
        .forEach(one -> foreign.computeIfAbsent(one, key -> new ArrayList<>()).add(box));
    return box;
  }

  /** From a class to the one above it. */
  private void curve(int x, int y, int toX, int toY) {
    int bend = (x + toX) / 2;
    drawing.line("kind", "M%d %dC%d %d %d %d %d %d".formatted(x, y, bend, y, bend, toY, toX, toY));
  }

  /** Each stands beside the middle of its classes where there is room, so few lines cross. */
  private void addForeign() {
    var order =
        foreign.entrySet().stream()
            .sorted(Comparator.comparingDouble(entry -> middle(entry.getValue())))
            .toList();
    int free = 0;
    for (int i = 0; i < order.size(); i++) {
      int latest = bottom - (order.size() - i) * STEP;
      int wanted = (int) middle(order.get(i).getValue()) - Drawing.BOX / 2;
      int y = Math.max(free, Math.min(wanted, latest));
      var box = drawing.add(diagrams.box(order.get(i).getKey(), 0, y, COLUMN, "term"));
      order
          .get(i)
          .getValue()
          .forEach(one -> curve(one.x(), one.middle(), box.x() + box.width(), box.middle()));
      free = y + STEP;
    }
  }

  private static double middle(List<Drawing.Box> boxes) {
    return boxes.stream().mapToInt(Drawing.Box::middle).average().orElse(0);
  }
}
