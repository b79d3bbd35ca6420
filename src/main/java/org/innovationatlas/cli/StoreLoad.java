package org.innovationatlas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.check.BaseCheck;
import org.innovationatlas.check.RetiredCheck;
import org.innovationatlas.check.SetCheck;
import org.innovationatlas.check.ShapeCheck;
import org.innovationatlas.graph.AtlasGraph;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Problem;
import org.innovationatlas.question.Questions;
import org.innovationatlas.read.AtlasReader;
import org.innovationatlas.read.RawDocument;
import org.innovationatlas.serve.content.Once;
import org.innovationatlas.store.DiskStore;
import org.innovationatlas.store.Subjects;
import org.innovationatlas.vocab.Ontology;

/**
 * Loads atlases into a store while they are read, without keeping the documents. What only the
 * whole can tell is checked at the end: the store keeps what it had if a problem shows.
 */
final class StoreLoad {
  private final Ontology ontology = Ontology.load();
  private final Console console;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> summaries = new ArrayList<>();
  private long count;

  StoreLoad(Console console) {
    this.console = console;
  }

  /**
   * Loads the atlases of the folders.
   *
   * @param fingerprint of what is loaded
   * @return the dataset, or nothing where there are problems
   */
  Optional<DatasetGraph> load(List<Path> folders, DiskStore store, String fingerprint)
      throws IOException {
    var atlases = new ArrayList<Atlas>();
    for (Path folder : folders) {
      new AtlasReader(problems::add).read(folder).ifPresent(atlases::add);
    }
    AtlasLoader.requireDistinct(atlases, problems::add);
    Questions.read(AtlasLoader.questionFolders(atlases), problems::add);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    try (var writing = new IndexProgress(console)) {
      return store.load(
          fingerprint,
          quads -> feed(atlases, counted(quads)),
          writing,
          dataset -> isSound(dataset, folders, writing));
    }
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** What each atlas holds, in numbers. */
  List<String> summaries() {
    return List.copyOf(summaries);
  }

  private void feed(List<Atlas> atlases, Consumer<Quad> quads) {
    try {
      for (Atlas atlas : atlases) {
        var set = new SetCheck();
        feed(atlas, set, quads);
        var bases = new BaseCheck(atlas.base(), set::describes);
        BesideFacts.files(
            atlas,
            (quad, path) -> {
              quads.accept(quad);
              bases.register(quad, path);
            },
            problems::add);
        problems.addAll(bases.problems());
      }
      BesideFacts.ontology(ontology, quads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void feed(Atlas atlas, SetCheck set, Consumer<Quad> quads) throws IOException {
    var graph = new AtlasGraph(atlas, ontology);
    var retired = new RetiredCheck(atlas);
    var summary = new Summary(atlas);
    var complete = new AtomicBoolean(true);
    graph.mapSources(quads);
    try (var progress = Progress.of(atlas.documents(), console.streams().err())) {
      new Batches(atlas, ontology.codes(), progress)
          .forEach(
              batch -> part(batch, graph),
              part -> {
                for (RawDocument.Outcome outcome : part.outcomes()) {
                  problems.addAll(outcome.problems());
                  outcome
                      .document()
                      .ifPresentOrElse(
                          document -> {
                            set.register(document);
                            retired.register(document);
                            summary.add(document);
                          },
                          () -> complete.set(false));
                }
                part.quads().forEach(quads);
              });
    }
    problems.addAll(set.problems(complete.get()));
    problems.addAll(retired.problems());
    summaries.add(summary.toString());
  }

  private static Part part(List<RawDocument.Outcome> batch, AtlasGraph graph) {
    var quads = new ArrayList<Quad>();
    batch.forEach(outcome -> outcome.sound().ifPresent(one -> graph.map(one, quads::add)));
    return new Part(batch, quads);
  }

  private Consumer<Quad> counted(Consumer<Quad> quads) {
    return quad -> {
      count++;
      quads.accept(quad);
    };
  }

  private boolean isSound(DatasetGraph dataset, List<Path> folders, IndexProgress writing) {
    writing.close();
    if (problems.isEmpty()) {
      var places = new Once<>(() -> places(folders));
      var shapes = new ShapeCheck(ontology.shapes(), (thing, of) -> places.get().find(thing, of));
      try (var progress =
          Progress.of(Progress.Work.CHECKING_SHAPES, count, console.streams().err())) {
        problems.addAll(
            shapes.check(
                dataset,
                (of, part, parts) ->
                    Iter.operate(
                        Subjects.of(of, part, parts), all -> progress.advance(all.size()))));
      }
    }
    return problems.isEmpty();
  }

  /** Only for a problem is it worth to read everything again to tell where it stands. */
  private FactPlaces places(List<Path> folders) {
    try {
      var atlases = new AtlasLoader(ontology).read(folders, new ArrayList<>());
      var places = new FactPlaces(atlases);
      for (LoadedAtlas loaded : atlases) {
        BesideFacts.files(
            loaded.atlas(),
            (quad, path) -> places.register(quad.getSubject(), path),
            problem -> {});
      }
      return places;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a few documents come to. */
  private record Part(List<RawDocument.Outcome> outcomes, List<Quad> quads) {}
}
