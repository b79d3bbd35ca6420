package org.innovationatlas.serve.sparql;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * How terms are written in answers. What was made for one answer is kept for others, since the same
 * terms stand in many: some ten thousand of them, each in the one place that its hash has.
 *
 * @param <F> what a term becomes, which doesn't change
 */
final class TermForms<F> {
  private static final int PLACES = 1 << 15;

  /** In characters; long texts are rarely asked for again, and would fill the memory. */
  private static final int LONGEST = 256;

  private final AtomicReferenceArray<@Nullable Known<F>> places =
      new AtomicReferenceArray<>(PLACES);
  private final Function<Node, F> maker;

  /**
   * @param maker makes the form of a term, the same each time
   */
  TermForms(Function<Node, F> maker) {
    this.maker = maker;
  }

  private record Known<F>(Node term, F form) {}

  /** The form of an IRI or a literal. */
  F of(Node term) {
    int hash = term.hashCode();
    int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    var known = places.get(place);
    if (known != null && known.term().equals(term)) {
      return known.form();
    }
    var form = maker.apply(term);
    var text = term.isLiteral() ? term.getLiteralLexicalForm() : term.getURI();
    if (text.length() <= LONGEST) {
      places.set(place, new Known<>(term, form));
    }
    return form;
  }
}
