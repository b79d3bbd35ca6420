package org.innovationatlas.vocab;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.riot.RDFDataMgr;

/** How much a file of the ontology changed, and so which part of its version has to change. */
enum Change {
  NONE,
  /** Other words: labels, definitions, notes. */
  PATCH,
  /** More to say, and what was said before still holds. */
  MINOR,
  /** Something that was said before no longer holds. */
  MAJOR;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** How the later file differs from the earlier one. */
  static Change between(Path earlier, Path later) throws IOException {
    return isRdf(earlier)
        ? new RdfChange(
                RDFDataMgr.loadModel(earlier.toString()), RDFDataMgr.loadModel(later.toString()))
            .change()
        : JsonChange.between(JSON.readTree(earlier.toFile()), JSON.readTree(later.toFile()));
  }

  static boolean isRdf(Path file) {
    return file.toString().endsWith(".ttl");
  }

  Change or(Change other) {
    return compareTo(other) < 0 ? other : this;
  }
}
