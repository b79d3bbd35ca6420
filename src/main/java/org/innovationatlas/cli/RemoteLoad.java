package org.innovationatlas.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.graph.AtlasGraph;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Problem;
import org.innovationatlas.read.RawDocument;
import org.innovationatlas.store.RemoteStore;
import org.innovationatlas.vocab.Ontology;

/** Sends atlases to another store while they are read, a few documents in a request. */
final class RemoteLoad {
  private static final int BYTES_OF_A_BATCH = 1 << 17;
  private static final int QUADS_OF_A_REQUEST = 20_000;

  private final Ontology ontology = Ontology.load();
  private final RemoteStore store;
  private final LoadState state;
  private final Consumer<Problem> problems;
  private final PrintStream err;
  private long sent;
  private long toSkip;

  /**
   * @param store where the atlases go
   * @param state remembers how far the load is
   * @param problems takes what is wrong with documents, which are left out
   * @param err shows the progress
   */
  RemoteLoad(RemoteStore store, LoadState state, Consumer<Problem> problems, PrintStream err) {
    this.store = store;
    this.state = state;
    this.problems = problems;
    this.err = err;
  }

  /**
   * Sends the atlases, but for the documents that were sent already. What a passage states takes
   * the place of what the store has of it.
   *
   * @throws IOException when a file can't be read or the store can't be written
   */
  void load(List<Atlas> atlases) throws IOException {
    sent = state.done();
    toSkip = sent;
    try {
      for (Atlas atlas : atlases) {
        documents(atlas);
        var files = new ArrayList<Quad>();
        BesideFacts.files(atlas, (quad, path) -> files.add(quad), problems);
        graphs(files);
      }
      var ofOntology = new ArrayList<Quad>();
      BesideFacts.ontology(ontology, ofOntology::add);
      graphs(ofOntology);
      state.forget();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void documents(Atlas atlas) throws IOException {
    var graph = new AtlasGraph(atlas, ontology);
    var reports = new ArrayList<Quad>();
    graph.mapSources(reports::add);
    var theirs =
        reports.stream().map(quad -> pattern(quad.getGraph(), quad.getSubject())).distinct();
    store.replace(theirs.toList(), reports);
    try (var progress = Progress.of(atlas.documents(), err)) {
      toSkip =
          new Batches(atlas, ontology.codes(), progress, BYTES_OF_A_BATCH, toSkip)
              .forEach(batch -> part(batch, graph), this::send);
    }
  }

  private static Part part(List<RawDocument.Outcome> batch, AtlasGraph graph) {
    var patterns = new ArrayList<Quad>();
    var quads = new ArrayList<Quad>();
    for (RawDocument.Outcome outcome : batch) {
      if (outcome.sound().isPresent()) {
        patterns.addAll(graph.extent(outcome.sound().get().id()));
        graph.map(outcome.sound().get(), quads::add);
      }
    }
    return new Part(batch, patterns, quads);
  }

  private void send(Part part) {
    try {
      store.replace(part.patterns(), part.quads());
      sent += part.outcomes().size();
      state.remember(sent);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    part.outcomes().forEach(outcome -> outcome.problems().forEach(problems));
  }

  /** Sends whole graphs, those triples in one request that share blank nodes. */
  private void graphs(List<Quad> quads) throws IOException {
    var first = new ArrayList<>(quads.stream().filter(RemoteLoad::hasBlankNode).toList());
    var rest = quads.stream().filter(quad -> !hasBlankNode(quad)).toList();
    var patterns = quads.stream().map(quad -> pattern(quad.getGraph(), Node.ANY)).distinct();
    store.replace(patterns.toList(), first);
    for (int start = 0; start < rest.size(); start += QUADS_OF_A_REQUEST) {
      int end = Math.min(rest.size(), start + QUADS_OF_A_REQUEST);
      store.replace(List.of(), rest.subList(start, end));
    }
  }

  private static boolean hasBlankNode(Quad quad) {
    return quad.getSubject().isBlank() || quad.getObject().isBlank();
  }

  private static Quad pattern(Node graph, Node subject) {
    return new Quad(graph, subject, Node.ANY, Node.ANY);
  }

  /** How many documents the store was sent, those of earlier tries too. */
  long sent() {
    return sent;
  }

  /** What a few documents come to. */
  private record Part(List<RawDocument.Outcome> outcomes, List<Quad> patterns, List<Quad> quads) {}
}
