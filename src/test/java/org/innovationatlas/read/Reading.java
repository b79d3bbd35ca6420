package org.innovationatlas.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Codes;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Problem;
import org.innovationatlas.vocab.Ontology;

/** What comes of reading an atlas's folder. */
record Reading(Optional<Atlas> atlas, List<Document> documents, List<Problem> problems) {
  static final Codes CODES = Ontology.load().codes();

  static Reading of(Path folder) throws IOException {
    var documents = new ArrayList<Document>();
    var problems = new ArrayList<Problem>();
    var atlas = new AtlasReader(problems::add).read(folder);
    if (atlas.isPresent()) {
      var reader = new FactReader(atlas.get(), CODES, problems::add);
      for (Path file : atlas.get().documents()) {
        reader.read(file, documents::add);
      }
    }
    return new Reading(atlas, documents, problems);
  }

  /** The problems, each on a line. */
  String printed() {
    return problems.stream().map(problem -> problem + "\n").collect(Collectors.joining());
  }
}
