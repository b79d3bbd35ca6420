package org.innovationatlas.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.PassageId;
import org.innovationatlas.vocab.Cube;
import org.innovationatlas.vocab.Inno;
import org.innovationatlas.vocab.Ontology;

/** Maps an atlas to quads: the graphs of its passages and the graph of its sources. */
public final class AtlasGraph {
  private final Atlas atlas;
  private final Iris iris;
  private final PassageGraph passages;
  private final SourcesGraph sources;
  private final List<Node> figures;

  public AtlasGraph(Atlas atlas, Ontology ontology) {
    this.atlas = atlas;
    this.iris = new Iris(atlas.base());
    this.passages =
        new PassageGraph(iris, ontology.classes(), ontology.withSuperclasses(Inno.CLAIM));
    this.sources = new SourcesGraph(iris, ontology::withSuperclasses);
    this.figures =
        ontology
            .codeLists()
            .find(Cube.INDICATORS, RDFS.label.asNode(), Node.ANY)
            .mapWith(Triple::getObject)
            .toList();
  }

  /** Hands on what the document states and the description of its passage, as they come. */
  public void map(Document document, Consumer<Quad> quads) {
    passages.map(document, quads);
    atlas.sourceOf(document.id()).ifPresent(source -> sources.map(document, source, quads));
  }

  /** Patterns, with {@link Node#ANY}, of all the quads that a document of the passage maps to. */
  public List<Quad> extent(PassageId id) {
    var passage = iris.passage(id);
    return List.of(
        new Quad(passage, Node.ANY, Node.ANY, Node.ANY),
        new Quad(iris.sourcesGraph(), passage, Node.ANY, Node.ANY));
  }

  /**
   * Hands on the descriptions of the atlas's reports and of the data set of its figures, and the
   * records of its retired IRIs.
   */
  public void mapSources(Consumer<Quad> quads) {
    atlas.sources().forEach(source -> sources.map(source, quads));
    atlas.retired().forEach(retired -> sources.map(retired, quads));
    sources.mapDataSet(figures, atlas.licence(), quads);
  }

  /** The whole atlas, each quad once, in an order that depends on nothing but the quads. */
  public List<Quad> quads(Collection<Document> documents) {
    var quads = new ArrayList<Quad>();
    mapSources(quads::add);
    documents.forEach(document -> map(document, quads::add));
    return QuadOrder.sorted(quads);
  }
}
