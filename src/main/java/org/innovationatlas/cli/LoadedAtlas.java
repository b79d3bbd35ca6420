package org.innovationatlas.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Fact;
import org.innovationatlas.model.FactId;

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

  /** The ids of the things that it describes. */
  Set<FactId> ids() {
    return documents.stream()
        .flatMap(document -> document.facts().stream())
        .map(Fact::id)
        .collect(Collectors.toSet());
  }

  /** What the atlas holds, in numbers. */
  String summary() {
    var summary = new Summary(atlas);
    documents.forEach(summary::add);
    return summary.toString();
  }
}
