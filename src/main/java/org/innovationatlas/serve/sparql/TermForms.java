package org.innovationatlas.serve.sparql;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * How terms are written in answers. What was made for one answer is kept for others, since the same
 * terms stand in many: a fixed number of them, each in the one place that its hash has.
 *
 * @param <F> what a term becomes, which doesn't change
 */
final class TermForms<F> {
  /** In characters; long texts are rarely asked for again, and would fill the memory. */
  private static final int LONGEST = 256;

  private final AtomicReferenceArray<@Nullable Known<F>> places;
  private final Function<Node, F> maker;

  /**
   * @param places how many forms are kept at most, a power of two
   * @param maker makes the form of a term, the same each time
   */
  TermForms(int places, Function<Node, F> maker) {
    this.places = new AtomicReferenceArray<>(places);
    this.maker = maker;
  }

  private record Known<F>(Node term, F form) {}

  /** The form of an IRI or a literal. */
  F of(Node term) {
    int hash = term.hashCode();
    int place = (hash ^ (hash >>> 16)) & (places.length() - 1);
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
