package org.innovationatlas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.innovationatlas.check.BaseCheck;
import org.innovationatlas.check.DocumentCheck;
import org.innovationatlas.check.RetiredCheck;
import org.innovationatlas.check.SetCheck;
import org.innovationatlas.check.ShapeCheck;
import org.innovationatlas.graph.AtlasGraph;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;
import org.innovationatlas.question.Questions;
import org.innovationatlas.read.AtlasReader;
import org.innovationatlas.read.FactReader;
import org.innovationatlas.vocab.Ontology;

/** Reads atlases, checks them and maps them to quads: the stages wired together. */
final class AtlasLoader {
  private final Ontology ontology;

  AtlasLoader(Ontology ontology) {
    this.ontology = ontology;
  }

  /**
   * What was loaded. Where there are problems, the atlases and quads hold only what could be
   * understood.
   *
   * @param atlases the atlases
   * @param quads the quads of their graphs, of their reference data and links, and of the ontology
   * @param problems everything that is wrong with them
   */
  record Loading(List<LoadedAtlas> atlases, List<Quad> quads, List<Problem> problems) {
    Loading {
      atlases = List.copyOf(atlases);
      quads = List.copyOf(quads);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads the atlases of the folders and checks each by itself.
   *
   * @param problems takes every problem
   */
  List<LoadedAtlas> read(List<Path> folders, List<Problem> problems) throws IOException {
    var atlases = new ArrayList<LoadedAtlas>();
    for (Path folder : folders) {
      read(folder, problems).ifPresent(atlases::add);
    }
    return atlases;
  }

  /** Loads the atlases of the folders. */
  Loading load(List<Path> folders) throws IOException {
    var problems = new ArrayList<Problem>();
    var atlases = read(folders, problems);
    for (LoadedAtlas loaded : atlases) {
      loaded.documents().forEach(document -> problems.addAll(DocumentCheck.check(document)));
    }
    requireDistinct(atlasesOf(atlases), problems::add);
    Questions.read(questionFolders(atlasesOf(atlases)), problems::add);
    var quads = new ArrayList<Quad>();
    var places = new FactPlaces(atlases);
    if (problems.isEmpty()) {
      for (LoadedAtlas loaded : atlases) {
        quads.addAll(new AtlasGraph(loaded.atlas(), ontology).quads(loaded.documents()));
        var bases = new BaseCheck(loaded.atlas().base(), loaded.ids()::contains);
        BesideFacts.files(
            loaded.atlas(),
            (quad, path) -> {
              quads.add(quad);
              bases.register(quad, path);
              places.register(quad.getSubject(), path);
            },
            problems::add);
        problems.addAll(bases.problems());
      }
      BesideFacts.ontology(ontology, quads::add);
    }
    if (problems.isEmpty()) {
      problems.addAll(shapeProblems(places, quads));
    }
    return new Loading(atlases, quads, problems);
  }

  /** The folders of the questions of the atlases, each once. */
  static Set<Path> questionFolders(List<Atlas> atlases) {
    return atlases.stream()
        .flatMap(atlas -> atlas.queries().stream())
        .map(Path::normalize)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Optional<LoadedAtlas> read(Path folder, List<Problem> problems) throws IOException {
    var found = new ArrayList<Problem>();
    var atlas = new AtlasReader(found::add).read(folder);
    if (atlas.isEmpty()) {
      problems.addAll(found);
      return Optional.empty();
    }
    var documents = new ArrayList<Document>();
    var reader = new FactReader(atlas.get(), ontology.codes(), found::add);
    for (Path file : atlas.get().documents()) {
      reader.read(file, documents::add);
    }
    documents.sort(Comparator.comparing(Document::id));
    var set = new SetCheck();
    var retired = new RetiredCheck(atlas.get());
    documents.forEach(set::register);
    documents.forEach(retired::register);
    found.addAll(set.problems(reader.isComplete()));
    found.addAll(retired.problems());
    problems.addAll(found);
    return Optional.of(new LoadedAtlas(atlas.get(), documents));
  }

  private static List<Atlas> atlasesOf(List<LoadedAtlas> loaded) {
    return loaded.stream().map(LoadedAtlas::atlas).toList();
  }

  /** Two atlases with one base would mix their things, two with one name their files. */
  static void requireDistinct(List<Atlas> atlases, Consumer<Problem> problems) {
    var taken = new HashSet<String>();
    for (Atlas atlas : atlases) {
      for (String own : List.of(atlas.base(), atlas.name())) {
        if (!taken.add(own)) {
          problems.accept(
              new Problem(
                  Position.ofFile(atlas.name()),
                  "another atlas has \""
                      + own
                      + "\" too; give each its own base and folder name, or put their facts into one folder"));
        }
      }
    }
  }

  private List<Problem> shapeProblems(FactPlaces places, List<Quad> quads) {
    Graph union = GraphFactory.createDefaultGraph();
    quads.forEach(quad -> union.add(quad.asTriple()));
    return new ShapeCheck(ontology.shapes(), places).check(union);
  }
}
