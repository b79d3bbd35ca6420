package org.innovationatlas.serve.catalog;

import static org.innovationatlas.serve.catalog.CatalogTerms.ALL;
import static org.innovationatlas.serve.catalog.CatalogTerms.PUBLISHER;
import static org.innovationatlas.serve.catalog.CatalogTerms.SERVICE;
import static org.innovationatlas.serve.catalog.CatalogTerms.count;
import static org.innovationatlas.serve.catalog.CatalogTerms.dcat;
import static org.innovationatlas.serve.catalog.CatalogTerms.iri;
import static org.innovationatlas.serve.catalog.CatalogTerms.string;
import static org.innovationatlas.serve.catalog.CatalogTerms.text;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.DC_11;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Source;
import org.innovationatlas.serve.content.Licence;
import org.innovationatlas.vocab.Inno;

/**
 * Describes what a server holds: the whole as a catalogue, each atlas as a data set, each named
 * graph as a part of its data set (VoID; DCAT 3).
 */
final class Catalog {
  private final DatasetGraph data;
  private final DataAlone alone;
  private final TripleSource triples;
  private final List<Atlas> atlases;
  private final Graph graph = GraphFactory.createDefaultGraph();
  private final StatisticsGraph statistics = new StatisticsGraph(graph);

  /**
   * @param data the data, in a transaction
   * @param triples counts them
   */
  Catalog(DatasetGraph data, TripleSource triples, List<Atlas> atlases) {
    this.data = data;
    this.triples = triples;
    this.alone = new DataAlone(data);
    this.atlases = List.copyOf(atlases);
  }

  /** The description. */
  Graph graph() {
    describeAll();
    atlases.forEach(this::describe);
    var counts = triples.graphs();
    graphs().forEach(name -> describeGraph(name, Objects.requireNonNull(counts.get(name))));
    return graph;
  }

  private void describeAll() {
    type(ALL, VOID.Dataset.asNode(), dcat("Catalog"));
    add(ALL, DCTerms.title.asNode(), text("Innovation Atlas", "en"));
    add(ALL, DCTerms.title.asNode(), text("创新图谱", "zh"));
    Licence.ofAllFacts(atlases)
        .filter(this::isOfTheOntology)
        .ifPresent(licence -> add(ALL, DCTerms.license.asNode(), iri(licence.iri())));
    if (atlases.stream().allMatch(atlas -> CatalogTerms.isPublished(atlas.base()))) {
      add(ALL, DCTerms.publisher.asNode(), PUBLISHER);
    }
    add(ALL, VOID.vocabulary.asNode(), iri(Inno.NS));
    add(ALL, VOID.uriSpace.asNode(), string(Inno.ROOT));
    add(ALL, dcat("service"), SERVICE);
    type(PUBLISHER, FOAF.Agent.asNode());
    add(PUBLISHER, FOAF.name.asNode(), string("Innovation Atlas contributors"));
    var counted =
        Statistics.withProperties(triples.of(name -> !SelfDescription.GRAPHS.contains(name)));
    statistics.add(ALL, "all", counted);
    statistics.addProperties("all", counted);
  }

  private boolean isOfTheOntology(Licence licence) {
    return data.getUnionGraph()
        .contains(iri(Inno.ROOT + "ontology"), DCTerms.license.asNode(), iri(licence.iri()));
  }

  private void describe(Atlas atlas) {
    var dataset = iri(atlas.base());
    type(dataset, VOID.Dataset.asNode(), dcat("Dataset"));
    atlas.title().forEach(title -> add(dataset, DCTerms.title.asNode(), text(title)));
    atlas.languages().forEach(language -> add(dataset, DC_11.language.asNode(), string(language)));
    atlas.sources().stream()
        .map(Source::edition)
        .max(Comparator.naturalOrder())
        .ifPresent(edition -> add(dataset, dcat("version"), string(edition)));
    add(ALL, dcat("dataset"), dataset);
    add(ALL, VOID.subset.asNode(), dataset);
    add(dataset, DCTerms.license.asNode(), iri(atlas.licence()));
    if (CatalogTerms.isPublished(atlas.base())) {
      add(dataset, DCTerms.publisher.asNode(), PUBLISHER);
    }
    add(dataset, DCTerms.conformsTo.asNode(), iri(Inno.ROOT + "ontology"));
    add(dataset, VOID.uriSpace.asNode(), string(atlas.base()));
    add(dataset, VOID.vocabulary.asNode(), iri(Inno.NS));
    find(Node.ANY, RDF.type.asNode(), Inno.REPORT)
        .map(Quad::getSubject)
        .filter(report -> report.getURI().startsWith(atlas.base()))
        .forEach(report -> add(dataset, DCTerms.source.asNode(), report));
    statistics.add(dataset, atlas.name(), Statistics.of(triples.of(name -> isOf(atlas, name))));
  }

  private static boolean isOf(Atlas atlas, Node graph) {
    return graph.toString().startsWith(atlas.base()) && !SelfDescription.GRAPHS.contains(graph);
  }

  private Stream<Quad> find(Node subject, Node predicate, Node object) {
    return Iter.asStream(data.findNG(Node.ANY, subject, predicate, object));
  }

  private Stream<Node> graphs() {
    return alone.graphs().stream();
  }

  private void describeGraph(Node name, TripleSource.GraphCount counted) {
    var whole =
        atlases.stream()
            .map(Atlas::base)
            .filter(base -> name.getURI().startsWith(base))
            .findFirst()
            .map(CatalogTerms::iri)
            .orElse(ALL);
    type(name, VOID.Dataset.asNode());
    add(whole, VOID.subset.asNode(), name);
    add(name, VOID.triples.asNode(), count(counted.triples()));
    add(name, VOID.classes.asNode(), count(counted.classes()));
    add(name, VOID.properties.asNode(), count(counted.properties()));
    for (Node said : List.of(DCTerms.license.asNode(), DCTerms.rights.asNode())) {
      find(name, said, Node.ANY).forEach(quad -> add(name, said, quad.getObject()));
    }
  }

  private void type(Node node, Node... types) {
    for (Node type : types) {
      add(node, RDF.type.asNode(), type);
    }
  }

  private void add(Node subject, Node predicate, Node object) {
    graph.add(subject, predicate, object);
  }
}
