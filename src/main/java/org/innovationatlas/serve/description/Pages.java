package org.innovationatlas.serve.description;

import java.util.List;

/** Shows to people what programs read as RDF. */
public interface Pages {

  /** The page of what is described, as HTML. */
  String of(Description description, View view);

  /**
   * The page that says that nothing has the path, as HTML.
   *
   * @param near the paths that may have been meant
   */
  String missing(View view, List<String> near);
}
