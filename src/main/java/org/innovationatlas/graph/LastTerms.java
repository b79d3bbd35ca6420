package org.innovationatlas.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a term that mostly is the one before, or the one before that changed it. For one
 * thread.
 */
final class LastTerms {
  private final TermBytes terms;
  private @Nullable Node last;
  private @Nullable Node other;
  private byte[] encoded = {};
  private byte[] encodedOther = {};

  LastTerms(TermBytes terms) {
    this.terms = terms;
  }

  /** The term's bytes, which are not to be changed. */
  @SuppressWarnings("ReferenceEquality") // an equal one is encoded once more
  byte[] of(Node next) {
    if (next != last) {
      var known = next == other ? encodedOther : terms.encode(next);
      other = last;
      encodedOther = encoded;
      last = next;
      encoded = known;
    }
    return encoded;
  }
}
