package org.innovationatlas.serve.sparql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Writes a graph without blank nodes in Turtle, character for character as Jena's pretty writer
 * does and several times as fast, since most terms were written before.
 */
final class TurtleText {
  private static final int FULL = 1 << 13;
  private static final int LONG_SUBJECT = 20;
  private static final int LONG_PREDICATE = 30;
  private static final int LEAST_PREDICATE = 4;
  private static final int INDENT = 8;
  private static final int GAP = 2;

  private final TurtleForms forms;
  private final Comparator<Triple> order;
  private final OutputStream out;
  private final StringBuilder text = new StringBuilder(FULL);
  private int startOfLine;

  private TurtleText(TurtleForms forms, OutputStream out) {
    this.forms = forms;
    this.out = out;
    this.order =
        Comparator.comparingInt((Triple triple) -> forms.of(triple.getPredicate()).rank())
            .thenComparing(triple -> triple.getPredicate().getURI());
  }

  /** Whether the graph has no term that Jena writes in another way than as it is. */
  static boolean isPlain(Graph graph) {
    return graph.stream().allMatch(triple -> isPlain(triple));
  }

  private static boolean isPlain(Triple triple) {
    var object = triple.getObject();
    return triple.getSubject().isURI()
        && (object.isLiteral() || (object.isURI() && !object.equals(RDF.Nodes.nil)));
  }

  /** Writes a graph that is plain. */
  static void write(Graph graph, OutputStream out) throws IOException {
    var turtle = new TurtleText(TurtleForms.of(graph), out);
    turtle.text.append(turtle.forms.head());
    var subjects = graph.stream().map(Triple::getSubject).distinct().toList();
    boolean first = turtle.forms.head().isEmpty();
    for (Node subject : subjects) {
      if (!first) {
        turtle.text.append('\n');
      }
      first = false;
      turtle.subject(subject, graph.find(subject, Node.ANY, Node.ANY).toList());
    }
    turtle.send();
  }

  private void subject(Node subject, List<Triple> triples) throws IOException {
    startOfLine = text.length();
    text.append(forms.of(subject).text());
    if (column() > LONG_SUBJECT) {
      newLine();
    } else {
      text.append(" ".repeat(GAP));
    }
    pad(INDENT);
    var sorted = new ArrayList<>(triples);
    sorted.sort(order);
    int width = width(sorted);
    for (int from = 0; from < sorted.size(); ) {
      int to = endOfPredicate(sorted, from);
      var group = sorted.subList(from, to);
      boolean hasLiterals = group.stream().anyMatch(triple -> triple.getObject().isLiteral());
      boolean hasIris = group.stream().anyMatch(triple -> triple.getObject().isURI());
      if (hasLiterals) {
        predicate(group, true, width, from == 0);
      }
      if (hasIris) {
        predicate(group, false, width, from == 0 && !hasLiterals);
      }
      from = to;
    }
    text.append(" .\n");
  }

  private static int endOfPredicate(List<Triple> sorted, int from) {
    int to = from + 1;
    var predicate = sorted.get(from).getPredicate();
    while (to < sorted.size() && sorted.get(to).getPredicate().equals(predicate)) {
      to++;
    }
    return to;
  }

  private int width(List<Triple> triples) {
    int width = LEAST_PREDICATE;
    for (Triple triple : triples) {
      int own = forms.of(triple.getPredicate()).width();
      width = own > LONG_PREDICATE ? width : Math.max(width, own);
    }
    return width;
  }

  /**
   * The predicate of a group of triples with those objects that are literals, or those that aren't.
   */
  private void predicate(List<Triple> group, boolean literals, int width, boolean first)
      throws IOException {
    if (!first) {
      text.append(';');
      newLine();
      pad(INDENT);
    }
    text.append(forms.of(group.get(0).getPredicate()).predicate());
    if (column() - INDENT > LONG_PREDICATE) {
      newLine();
    } else {
      pad(INDENT + width);
      text.append(" ".repeat(GAP));
    }
    pad(2 * INDENT);
    boolean firstObject = true;
    for (Triple triple : group) {
      var object = triple.getObject();
      if (object.isLiteral() == literals) {
        text.append(firstObject ? "" : " , ").append(forms.of(object).text());
        firstObject = false;
        if (text.length() > FULL) {
          send();
        }
      }
    }
  }

  private void newLine() {
    text.append('\n');
    startOfLine = text.length();
  }

  private int column() {
    return text.length() - startOfLine;
  }

  private void pad(int column) {
    text.append(" ".repeat(Math.max(0, column - column())));
  }

  private void send() throws IOException {
    out.write(text.toString().getBytes(UTF_8));
    startOfLine -= text.length(); // the line goes on
    text.setLength(0);
  }
}
