package org.innovationatlas.graph;

import org.innovationatlas.model.Quote;

/**
 * Where a quote stands in its passage.
 *
 * @param text the words
 * @param start how many Unicode code points stand before them
 * @param end how many code points stand before what follows them
 */
record Extent(String text, int start, int end) {

  /** The place of a quote, which must be located. */
  static Extent of(Quote quote) {
    return new Extent(quote.text(), quote.start().orElseThrow(), quote.end().orElseThrow());
  }
}
