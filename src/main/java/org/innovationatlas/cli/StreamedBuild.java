package org.innovationatlas.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.innovationatlas.check.DocumentCheck;
import org.innovationatlas.graph.AtlasGraph;
import org.innovationatlas.graph.RdfFormat;
import org.innovationatlas.graph.RdfOutput;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Codes;
import org.innovationatlas.model.Problem;
import org.innovationatlas.read.AtlasReader;
import org.innovationatlas.read.FactReader;
import org.innovationatlas.vocab.Ontology;

/** Writes facts as RDF while they are read, one document in memory at a time. */
final class StreamedBuild {
  private final Ontology ontology;
  private final Codes codes;
  private final RdfFormat format;
  private final OutputStream out;
  private final List<Problem> problems = new ArrayList<>();

  StreamedBuild(Ontology ontology, RdfFormat format, OutputStream out) {
    this.ontology = ontology;
    this.codes = ontology.codes();
    this.format = format;
    this.out = out;
  }

  /** Writes the atlas of a folder, but for the documents that have problems. */
  void build(Path folder) throws IOException {
    var atlas = new AtlasReader(problems::add).read(folder);
    if (atlas.isPresent()) {
      write(atlas.get());
    }
  }

  private void write(Atlas atlas) throws IOException {
    var graph = new AtlasGraph(atlas, ontology);
    var reader = new FactReader(atlas, codes, problems::add);
    try (var quads = new RdfOutput(atlas, format).stream(out)) {
      graph.mapSources(quads::add);
      for (Path file : atlas.documents()) {
        reader.readSound(
            file,
            document -> {
              var unlocated = DocumentCheck.check(document);
              problems.addAll(unlocated);
              if (unlocated.isEmpty()) {
                graph.map(document, quads::add);
              }
            });
      }
    }
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
