package org.innovationatlas.serve.search;

import org.innovationatlas.serve.description.View;

/** Shows to people what was found. */
@FunctionalInterface
public interface SearchPages {

  /** The page of what was found, as HTML. */
  String found(Search search, Found found, View view);
}
