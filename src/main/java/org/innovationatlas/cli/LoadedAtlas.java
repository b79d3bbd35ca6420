package org.innovationatlas.cli;

import java.util.List;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Document;

/**
 * An atlas and its documents, in the order of their passages.
 *
 * @param atlas the atlas
 * @param documents its documents
 */
record LoadedAtlas(Atlas atlas, List<Document> documents) {
  LoadedAtlas {
    documents = List.copyOf(documents);
  }

  /** What the atlas holds, in numbers. */
  String summary() {
    var summary = new Summary(atlas);
    documents.forEach(summary::add);
    return summary.toString();
  }
}
