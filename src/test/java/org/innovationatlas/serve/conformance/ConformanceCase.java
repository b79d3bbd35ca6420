package org.innovationatlas.serve.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A test of a manifest.
 *
 * @param id the names of the folders, then the test's own behind a #
 * @param kind what is tested
 * @param query the file of the query
 * @param defaultGraphs the files whose union is the default graph
 * @param namedGraphs the files of the named graphs, by their names
 * @param result the file of the expected answer
 * @param lax whether rows may be left out that are there more than once
 */
record ConformanceCase(
    String id,
    Kind kind,
    Path query,
    List<Path> defaultGraphs,
    Map<String, Path> namedGraphs,
    Optional<Path> result,
    boolean lax) {
  enum Kind {
    /** The query has the answer. */
    EVALUATION,
    /** The query is answered at all. */
    POSITIVE_SYNTAX,
    /** The text is refused. */
    NEGATIVE_SYNTAX
  }

  /** The folder of the manifest. */
  String folder() {
    return id.substring(0, id.indexOf('#'));
  }

  @Override
  public String toString() {
    return id;
  }
}
