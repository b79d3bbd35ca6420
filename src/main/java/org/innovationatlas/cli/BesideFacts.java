package org.innovationatlas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.graph.Iris;
import org.innovationatlas.graph.RdfFile;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Problem;
import org.innovationatlas.vocab.Inno;
import org.innovationatlas.vocab.Ontology;

/** What is loaded beside the facts: the files that an atlas names, and the ontology. */
final class BesideFacts {
  private BesideFacts() {}

  /** Hands on the quads of the atlas's reference data and links, each with its file. */
  static void files(Atlas atlas, BiConsumer<Quad, Path> quads, Consumer<Problem> problems)
      throws IOException {
    files(atlas, "reference", atlas.reference(), quads, problems);
    files(atlas, "links", atlas.links(), quads, problems);
  }

  private static void files(
      Atlas atlas,
      String family,
      List<Path> paths,
      BiConsumer<Quad, Path> quads,
      Consumer<Problem> problems)
      throws IOException {
    for (Path path : paths) {
      var file = new RdfFile(path);
      file.read(
          new Iris(atlas.base()).graph(family, file.name()),
          quad -> quads.accept(quad, path),
          problems);
    }
  }

  /** Hands on the quads of the vocabulary, its mappings and the code lists. */
  static void ontology(Ontology ontology, Consumer<Quad> quads) {
    graph(Inno.VOCABULARY_GRAPH, ontology.vocabulary(), quads);
    graph(Inno.MAPPINGS_GRAPH, ontology.mappings(), quads);
    graph(Inno.CODES_GRAPH, ontology.codeLists(), quads);
  }

  private static void graph(Node name, Graph graph, Consumer<Quad> quads) {
    graph.find().forEach(triple -> quads.accept(Quad.create(name, triple)));
  }
}
