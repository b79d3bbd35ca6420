package org.innovationatlas.serve.catalog;

import static org.innovationatlas.serve.catalog.CatalogTerms.iri;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.question.Question;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.description.Description;
import org.innovationatlas.serve.description.Resources;
import org.innovationatlas.serve.dump.Dumps;
import org.innovationatlas.vocab.Inno;
import org.innovationatlas.vocab.Prefixes;

/**
 * What a server says of itself: graphs that are loaded with the data, and the documents that are
 * made of them, with the addresses of the server as its client knows it.
 */
public final class SelfDescription implements Resources {
  /** The graph of the catalogue and the statistics. */
  public static final Node CATALOG = iri(Inno.ROOT + "graph/catalog");

  /** The graph of the files, which is added when they are made. */
  public static final Node DISTRIBUTIONS = iri(Inno.ROOT + "graph/distributions");

  /** The graph of the example queries. */
  public static final Node EXAMPLES = iri(ExampleQueries.DOCUMENT);

  /** The graphs that describe the data. */
  static final Set<Node> GRAPHS = Set.of(CATALOG, DISTRIBUTIONS, EXAMPLES);

  private static final Map<String, List<Node>> DOCUMENTS =
      Map.of(
          "/", List.of(CATALOG),
          "/.well-known/void", List.of(CATALOG),
          "/.well-known/sparql-examples", List.of(EXAMPLES));

  private static final Node UNSOURCED = iri(CatalogTerms.DOCUMENT + "#unsourced");

  private final DatasetGraph dataset;
  private final Supplier<Integer> unsourced;
  private final Supplier<Graph> distributions;
  private final boolean federates;

  /**
   * @param dumps the files of the content
   * @param federates whether queries may call other endpoints
   */
  public SelfDescription(Content content, Dumps dumps, boolean federates) {
    this.dataset = content.dataset();
    this.unsourced = content.unsourced();
    this.distributions = () -> Distributions.of(dumps);
    this.federates = federates;
  }

  /** The graph that describes the files of the data; waits until they are made. */
  public static List<Quad> quads(Dumps dumps) {
    var quads = new ArrayList<Quad>();
    add(Distributions.of(dumps), DISTRIBUTIONS, quads);
    return quads;
  }

  /**
   * The graphs that describe the data, but for themselves.
   *
   * @param dataset the data
   * @param triples counts it
   * @param atlases the atlases in it
   * @param questions the questions that can be asked of it
   */
  public static List<Quad> quads(
      DatasetGraph dataset, TripleSource triples, List<Atlas> atlases, List<Question> questions) {
    var quads = new ArrayList<Quad>();
    dataset.begin(TxnType.READ);
    try {
      add(new Catalog(dataset, triples, atlases).graph(), CATALOG, quads);
      add(new Service(dataset).graph(), CATALOG, quads);
    } finally {
      dataset.end();
    }
    add(ExampleQueries.of(questions), EXAMPLES, quads);
    quads.sort(Comparator.comparing(quad -> quad.getSubject().toString())); // to write them nearby
    return quads;
  }

  private static void add(Graph graph, Node name, List<Quad> quads) {
    graph.find().forEach(triple -> quads.add(Quad.create(name, triple)));
  }

  /** Patterns, with {@link Node#ANY}, of all graphs that describe the data. */
  public static List<Quad> extentOfAll() {
    return GRAPHS.stream().map(SelfDescription::pattern).toList();
  }

  /** A pattern, with {@link Node#ANY}, of the graph of the files. */
  public static List<Quad> extentOfFiles() {
    return List.of(pattern(DISTRIBUTIONS));
  }

  private static Quad pattern(Node graph) {
    return new Quad(graph, Node.ANY, Node.ANY, Node.ANY);
  }

  /**
   * A pattern, with {@link Node#ANY}, of the count of all triples. Who changes the data takes it
   * out in the same transaction, so that a catalogue that has become wrong is known by it.
   */
  public static Quad count() {
    return new Quad(CATALOG, CatalogTerms.ALL, VOID.triples.asNode(), Node.ANY);
  }

  @Override
  public Optional<Description> find(String path, String root) {
    if (path.equals("/sparql")) {
      return Optional.of(service(root));
    }
    var graphs = Optional.ofNullable(DOCUMENTS.get(path));
    return graphs.map(
        names -> {
          var document = copy(names, root);
          if (names.contains(CATALOG)) {
            addFiles(document, root);
            addUnsourced(document);
          }
          return Description.of(Inno.ROOT + path.substring(1), document);
        });
  }

  /** The files are described in the data as soon as they are made. */
  private void addFiles(Graph document, String root) {
    var addresses = new Addresses(root);
    var described = copy(List.of(DISTRIBUTIONS), root);
    if (described.isEmpty()) {
      distributions.get().find().forEach(one -> document.add(addresses.localised(one)));
    } else {
      GraphUtil.addInto(document, described);
    }
  }

  /** Looking for triples without a source takes a while, so it is done when somebody asks. */
  private void addUnsourced(Graph document) {
    document.add(CatalogTerms.ALL, VOID.subset.asNode(), UNSOURCED);
    document.add(UNSOURCED, RDF.type.asNode(), VOID.Dataset.asNode());
    document.add(
        UNSOURCED, DCTerms.title.asNode(), CatalogTerms.text("Triples without a source", "en"));
    document.add(UNSOURCED, DCTerms.title.asNode(), CatalogTerms.text("没有来源的三元组", "zh"));
    document.add(UNSOURCED, VOID.triples.asNode(), CatalogTerms.count(unsourced.get()));
  }

  /**
   * The description of the SPARQL service.
   *
   * @param root the address of the server as its client knows it; ends in a slash
   */
  public Description service(String root) {
    var whole = copy(List.of(CATALOG), root);
    var service = GraphFactory.createDefaultGraph();
    service.getPrefixMapping().setNsPrefixes(whole.getPrefixMapping());
    new Closure(whole, service).add(CatalogTerms.SERVICE);
    if (federates) {
      service.add(
          CatalogTerms.SERVICE, CatalogTerms.sd("feature"), CatalogTerms.sd("BasicFederatedQuery"));
    }
    return Description.of(CatalogTerms.SERVICE.getURI(), service);
  }

  private Graph copy(List<Node> names, String root) {
    var copy = GraphFactory.createDefaultGraph();
    copy.getPrefixMapping().setNsPrefixes(Prefixes.shared());
    CatalogTerms.PREFIXES.forEach(copy.getPrefixMapping()::setNsPrefix);
    var addresses = new Addresses(root);
    dataset.begin(TxnType.READ);
    try {
      names.forEach(
          name ->
              dataset
                  .getGraph(name)
                  .find()
                  .forEach(triple -> copy.add(addresses.localised(triple))));
    } finally {
      dataset.end();
    }
    return copy;
  }
}
