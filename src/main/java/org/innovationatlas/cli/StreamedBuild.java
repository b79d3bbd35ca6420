package org.innovationatlas.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import org.innovationatlas.graph.AtlasGraph;
import org.innovationatlas.graph.Lines;
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
  private static final int BYTES_OF_A_PART = 1 << 19;

  private final Ontology ontology;
  private final Codes codes;
  private final RdfFormat format;
  private final PrintStream out;
  private final PrintStream err;
  private final Consumer<Problem> problems;
  private final Deque<Lines> buffers = new ConcurrentLinkedDeque<>();

  /**
   * @param problems takes every problem as it is met
   */
  StreamedBuild(Ontology ontology, RdfFormat format, Streams streams, Consumer<Problem> problems) {
    this.ontology = ontology;
    this.codes = ontology.codes();
    this.format = format;
    this.out = streams.out();
    this.err = streams.err();
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
    try (var progress = progress(atlas)) {
      new Batches(atlas, codes, progress).forEach(batch -> part(batch, graph, output), this::write);
    }
  }

  /** Where the RDF goes to the terminal, nothing else does. */
  private Progress progress(Atlas atlas) throws IOException {
    return Progress.isTerminal(Progress.STANDARD_OUTPUT)
        ? Progress.none()
        : Progress.of(atlas.documents(), err);
  }

  private Part part(List<RawDocument.Outcome> batch, AtlasGraph graph, RdfOutput output) {
    var used = buffers.poll();
    var bytes = used == null ? new Lines(BYTES_OF_A_PART) : used;
    output.part(
        quads ->
            batch.forEach(
                outcome -> outcome.sound().ifPresent(document -> graph.map(document, quads))),
        bytes);
    return new Part(bytes, batch.stream().flatMap(outcome -> outcome.problems().stream()).toList());
  }

  private void write(Part part) {
    try {
      part.bytes().writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (out.checkError()) {
      throw new UncheckedIOException(new IOException("standard output can't be written"));
    }
    if (part.bytes().size() <= BYTES_OF_A_PART) { // one that has grown would fill the memory
      part.bytes().reset();
      buffers.push(part.bytes());
    }
    part.problems().forEach(problems);
  }

  /** What a few documents come to. */
  private record Part(Lines bytes, List<Problem> problems) {}
}
