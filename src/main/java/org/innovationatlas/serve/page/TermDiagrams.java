package org.innovationatlas.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.innovationatlas.text.DisplayWidth;

/** Draws a class or a property among its neighbours. */
final class TermDiagrams {
  private static final int WIDTH = 720;
  private static final int SIDE = 250;
  private static final int CORE = 160;
  private static final int STEP = Drawing.BOX + 6;
  private static final int ROW = 22;
  private static final int ASIDE = 10;
  private static final int MOST_IN_A_COLUMN = 4;
  private static final Node DOMAIN = RDFS.domain.asNode();
  private static final Node RANGE = RDFS.range.asNode();

  private final Vocabulary vocabulary;
  private final Names names;

  TermDiagrams(Vocabulary vocabulary, Names names) {
    this.vocabulary = vocabulary;
    this.names = names;
  }

  /** The name of a term in a drawing: our own by its label, others as they are written. */
  String name(Node term) {
    if (!Vocabulary.isOwn(term)) {
      return vocabulary.prefixed(term);
    }
    return names.of(term);
  }

  Drawing.Box box(Node term, int x, int y, int width, String style) {
    var name = name(term);
    var own = Vocabulary.isOwn(term);
    return new Drawing.Box(
        x, y, width, own ? capital(name) : name, href(term), own ? style : style + " foreign");
  }

  /** A term of this page is in it, of whatever version it is. */
  private String href(Node term) {
    return Vocabulary.isOwn(term) ? "#" + Vocabulary.localName(term) : names.href(term);
  }

  private static String capital(String name) {
    int first = name.offsetByCodePoints(0, 1);
    return Character.toString(Character.toUpperCase(name.codePointAt(0))) + name.substring(first);
  }

  /** A class: what is above and below it in the middle, properties on both sides. */
  Drawing ofClass(Node type) {
    var drawing = new Drawing();
    var supers = vocabulary.supers(type);
    var subs = vocabulary.subs(type);
    var incoming = byName(vocabulary.propertiesOf(type, RANGE));
    var outgoing = byName(vocabulary.propertiesOf(type, DOMAIN));
    int rows = Math.max(incoming.size(), outgoing.size()) * ROW;
    int above = supers.size() * STEP + (supers.isEmpty() ? 0 : STEP / 2);
    int stack = above + STEP + (subs.isEmpty() ? 0 : STEP / 2) + subs.size() * STEP;
    int top = Math.max(0, (rows - stack) / 2);
    int width =
        Math.max(CORE, Math.max(widest(List.of(type)), Math.max(widest(supers), widest(subs))));
    int left = (WIDTH - width) / 2;
    var core = drawing.add(box(type, left, top + above, width, "core"));
    int y = top;
    for (Node one : supers) {
      var box = drawing.add(box(one, left, y, width, "term"));
      drawing.line(
          "kind",
          "M%d %dv%dh%dV%dh%d"
              .formatted(core.x() + ASIDE, core.y(), -STEP / 4, -2 * ASIDE, box.middle(), ASIDE));
      y += STEP;
    }
    y = core.y() + STEP + STEP / 2;
    for (Node one : subs) {
      var box = drawing.add(box(one, left, y, width, "term"));
      drawing.line(
          "kind",
          "M%d %dh%dV%dh%dv%d"
              .formatted(
                  box.x(),
                  box.middle(),
                  -ASIDE,
                  core.y() + Drawing.BOX + STEP / 2,
                  2 * ASIDE,
                  -STEP / 2));
      y += STEP;
    }
    side(drawing, core, incoming, DOMAIN);
    side(drawing, core, outgoing, RANGE);
    return drawing;
  }

  private List<Node> byName(List<Node> terms) {
    return terms.stream().sorted(Comparator.comparing(this::name)).toList();
  }

  private void side(Drawing drawing, Drawing.Box core, List<Node> properties, Node far) {
    boolean left = far.equals(DOMAIN);
    int top = core.middle() - (properties.size() - 1) * ROW / 2;
    int y = Math.max(Drawing.BOX / 2, top);
    int x = left ? SIDE : WIDTH - SIDE;
    for (Node property : properties) {
      var name = name(property);
      var ends = ends(property, far, Drawing.columns(SIDE) - DisplayWidth.of(name) - 3);
      drawing.add(
          left
              ? new Drawing.Row(x, y, "end", ends + " · ", name, href(property), "")
              : new Drawing.Row(x, y, "start", "", name, href(property), " · " + ends));
      int from = left ? x + 6 : core.x() + core.width();
      int to = left ? core.x() : x - 6;
      int bend = (from + to) / 2;
      int start = left ? y : core.middle();
      int end = left ? core.middle() : y;
      drawing.line(
          "property",
          "M%d %dC%d %d %d %d %d %d".formatted(from, start, bend, start, bend, end, to, end));
      y += ROW;
    }
  }

  /** The names of the classes at the end of a property, as many as there is room for. */
  private String ends(Node property, Node end, int columns) {
    var all = vocabulary.ends(property, end).stream().map(this::name).sorted().toList();
    var shown = new ArrayList<String>();
    for (var one : all) {
      int rest = all.size() - shown.size() - 1;
      var text = String.join(", ", shown) + ", " + one + (rest > 0 ? " +" + rest : "");
      if (!shown.isEmpty() && DisplayWidth.of(text) > columns) {
        return String.join(", ", shown) + " +" + (rest + 1);
      }
      shown.add(one);
    }
    return String.join(", ", shown);
  }

  /** A property: what it is said of, the property, and what it leads to. */
  Drawing ofProperty(Node property) {
    var drawing = new Drawing();
    var domain = byName(vocabulary.ends(property, DOMAIN));
    var range = byName(vocabulary.ends(property, RANGE));
    int most = Math.max(2, Math.max(lines(domain), lines(range)));
    int middle = most * STEP / 2 - 3;
    column(drawing, domain, 0, middle);
    column(drawing, range, WIDTH - SIDE, middle);
    int from = domain.isEmpty() ? SIDE / 2 : SIDE + 4;
    int to = range.isEmpty() ? WIDTH - SIDE / 2 : WIDTH - SIDE - 8;
    drawing.line("property", "M%d %dH%d".formatted(from, middle, to));
    drawing.add(
        new Drawing.Row((from + to) / 2, middle - 13, "middle", "", name(property), "", ""));
    vocabulary.data().values(property, OWL2.inverseOf.asNode()).stream()
        .filter(Node::isURI)
        .findFirst()
        .ifPresent(
            inverse ->
                drawing.add(
                    new Drawing.Row(
                        (from + to) / 2,
                        middle + 15,
                        "middle",
                        "⇄ ",
                        name(inverse),
                        href(inverse),
                        "")));
    return drawing;
  }

  private static int lines(List<Node> ends) {
    return ends.size() > MOST_IN_A_COLUMN ? (ends.size() + 1) / 2 : ends.size();
  }

  private void column(Drawing drawing, List<Node> ends, int x, int middle) {
    int lines = lines(ends);
    boolean two = lines < ends.size();
    int width = two ? SIDE / 2 - 3 : Math.min(SIDE, widest(ends));
    int top = middle - (lines * STEP - 6) / 2;
    for (int i = 0; i < ends.size(); i++) {
      int left = two ? x + i / lines * (SIDE / 2 + 3) : x == 0 ? SIDE - width : x;
      drawing.add(box(ends.get(i), left, top + i % lines * STEP, width, "term"));
    }
  }

  private int widest(List<Node> terms) {
    return terms.stream().mapToInt(term -> Drawing.boxWidth(name(term))).max().orElse(0);
  }
}
