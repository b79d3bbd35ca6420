package org.innovationatlas.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.innovationatlas.check.DocumentCheck;
import org.innovationatlas.graph.AtlasGraph;
import org.innovationatlas.graph.RdfFormat;
import org.innovationatlas.graph.RdfOutput;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Codes;
import org.innovationatlas.model.Problem;
import org.innovationatlas.read.AtlasReader;
import org.innovationatlas.read.RawDocument;
import org.innovationatlas.vocab.Ontology;

/**
 * Writes facts as RDF while they are read, in their order: a few documents at a time are in memory.
 */
final class StreamedBuild {
  private static final int BYTES_OF_A_PART = 1 << 18;

  private final Ontology ontology;
  private final Codes codes;
  private final RdfFormat format;
  private final OutputStream out;
  private final Consumer<Problem> problems;

  /**
   * @param problems takes every problem as it is met
   */
  StreamedBuild(Ontology ontology, RdfFormat format, OutputStream out, Consumer<Problem> problems) {
    this.ontology = ontology;
    this.codes = ontology.codes();
    this.format = format;
    this.out = out;
    this.problems = problems;
  }

  /** Writes the atlas of a folder, but for the documents that have problems. */
  void build(Path folder) throws IOException {
    var atlas = new AtlasReader(problems).read(folder);
    if (atlas.isPresent()) {
      write(atlas.get());
    }
  }

  private void write(Atlas atlas) throws IOException {
    var graph = new AtlasGraph(atlas, ontology);
    var output = new RdfOutput(atlas.base(), format);
    output.head(out);
    output.part(graph::mapSources, out);
    try (var batches = new Batches<>(batch -> part(batch, atlas, graph, output), this::write)) {
      for (Path file : atlas.documents()) {
        batches.read(file);
      }
      batches.finish();
    }
  }

  private Part part(List<RawDocument> batch, Atlas atlas, AtlasGraph graph, RdfOutput output) {
    var found = new ArrayList<Problem>();
    var bytes = new ByteArrayOutputStream(BYTES_OF_A_PART);
    output.part(
        quads ->
            batch.forEach(
                raw -> {
                  var outcome = raw.interpret(atlas, codes);
                  var unlocated = outcome.sound().map(DocumentCheck::check).orElse(List.of());
                  found.addAll(outcome.problems());
                  found.addAll(unlocated);
                  if (unlocated.isEmpty()) {
                    outcome.sound().ifPresent(document -> graph.map(document, quads));
                  }
                }),
        bytes);
    return new Part(bytes, found);
  }

  private void write(Part part) {
    try {
      part.bytes().writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    part.problems().forEach(problems);
  }

  /** What a few documents come to. */
  private record Part(ByteArrayOutputStream bytes, List<Problem> problems) {}
}
