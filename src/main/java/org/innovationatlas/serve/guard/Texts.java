package org.innovationatlas.serve.guard;

import org.apache.jena.sparql.expr.NodeValue;

/** How long a text may get that a query makes. */
final class Texts {
  static final int LONGEST = 1 << 20;
  private static final int SHORT = 8 * 1024;

  private Texts() {}

  static long length(NodeValue value) {
    var node = value.asNode();
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm().length();
    }
    return node.isURI() ? node.getURI().length() : 0;
  }

  /** Counts a text that a query makes; stops the query where it is too long. */
  static void count(long length, RunningQuery running) {
    if (length > LONGEST) {
      running.stop(StopReason.MEMORY);
      running.check();
    }
    if (length > SHORT) {
      running.hold(2 * length);
    }
  }
}
