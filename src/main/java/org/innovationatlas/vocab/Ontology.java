package org.innovationatlas.vocab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.model.CodeList;
import org.innovationatlas.model.Codes;
import org.innovationatlas.model.FactType;

/**
 * The packed files of {@code ontology/}: the vocabulary with its restrictions, its mappings, the
 * code lists and the shapes.
 */
public final class Ontology {
  private static final String FOLDER = "/ontology/";
  private static final Node IRI = NodeFactory.createURI(Inno.ROOT + "ontology");

  private final Function<String, Optional<InputStream>> files;
  private final String folder;
  private final Graph terms;
  private final Graph restrictions;
  private final Graph vocabulary;
  private final Graph mappings;
  private final Graph codeLists;
  private final Graph shapes;

  private Ontology(Function<String, Optional<InputStream>> files, String folder) {
    var codes = new ArrayList<String>(List.of("cube.ttl"));
    for (CodeList list : CodeList.values()) {
      codes.add("codes/" + list.segment() + ".ttl");
    }
    this.files = files;
    this.folder = folder;
    this.terms = parse(List.of("innovation-atlas.ttl"));
    this.restrictions = parse(List.of("restrictions.ttl"));
    this.vocabulary = together(terms, restrictions);
    this.mappings = parse(List.of("mappings.ttl"));
    this.codeLists = parse(codes);
    this.shapes = parse(List.of("shapes.ttl"));
  }

  /** Reads the packed files. */
  public static Ontology load() {
    return load(
        file -> Optional.ofNullable(Ontology.class.getResourceAsStream(FOLDER.concat(file))));
  }

  /**
   * Reads other files.
   *
   * @param files the files of the folder {@code ontology/} by their paths in it
   */
  public static Ontology load(Function<String, Optional<InputStream>> files) {
    return new Ontology(files, "");
  }

  /**
   * This version and those before it that were published, the newest first. The header of each
   * names the one before; their files are in {@code versions/VERSION/}.
   */
  public List<Ontology> versions() {
    var versions = new ArrayList<Ontology>(List.of(this));
    var prior = priorVersion();
    while (prior.isPresent()) {
      var before = new Ontology(files, "versions/" + prior.get() + "/");
      versions.add(before);
      prior = before.priorVersion();
    }
    return List.copyOf(versions);
  }

  private Optional<String> priorVersion() {
    return header(OWL2.priorVersion.asNode()).map(iri -> iri.substring(iri.lastIndexOf('/') + 1));
  }

  private Graph parse(List<String> names) {
    var graph = GraphFactory.createDefaultGraph();
    for (var name : names) {
      RDFParser.source(open(name))
          .lang(Lang.TURTLE)
          .base(Inno.ROOT)
          .labelToNode(blankNodesOf(folder + name))
          .parse(graph);
    }
    return graph;
  }

  private static Graph together(Graph... graphs) {
    var union = GraphFactory.createDefaultGraph();
    for (var graph : graphs) {
      union.getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
      GraphUtil.addInto(union, graph);
    }
    return union;
  }

  private InputStream open(String name) {
    return files
        .apply(folder + name)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "ontology/%s%s is not packed with the program; build it again"
                        .formatted(folder, name)));
  }

  /** A file of this version as it is, by its path in the folder. */
  public byte[] file(String name) {
    try (var in = open(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Blank nodes have the same labels each time, so that the same file is told in the same bytes.
   */
  private static LabelToNode blankNodesOf(String file) {
    return LabelToNode.createScopeByDocumentHash(UUID.nameUUIDFromBytes(file.getBytes(UTF_8)));
  }

  /** The header, the classes and the properties. */
  public Graph terms() {
    return terms;
  }

  /** What can't be at once. */
  public Graph restrictions() {
    return restrictions;
  }

  /** Classes, properties and restrictions. */
  public Graph vocabulary() {
    return vocabulary;
  }

  /** The version of the vocabulary, as its header has it. */
  public String version() {
    return header(OWL2.versionInfo.asNode()).orElseThrow();
  }

  /** The IRI of the licence of the files, as the header has it. */
  public String licence() {
    return header(DCTerms.license.asNode()).orElseThrow();
  }

  private Optional<String> header(Node property) {
    return vocabulary
        .find(IRI, property, Node.ANY)
        .mapWith(Triple::getObject)
        .mapWith(value -> value.isURI() ? value.getURI() : value.getLiteralLexicalForm())
        .nextOptional();
  }

  /** How the terms compare with those of other vocabularies. */
  public Graph mappings() {
    return mappings;
  }

  /** The concepts of all code lists, and the structure of figures. */
  public Graph codeLists() {
    return codeLists;
  }

  /** The SHACL shapes. */
  public Graph shapes() {
    return shapes;
  }

  /** The codes that fact documents may use. */
  public Codes codes() {
    var codes = new EnumMap<CodeList, Set<String>>(CodeList.class);
    for (CodeList list : CodeList.values()) {
      var scheme = Inno.ROOT + list.segment();
      codes.put(
          list,
          codeLists
              .find(Node.ANY, SKOS.inScheme.asNode(), Node.ANY)
              .filterKeep(triple -> triple.getObject().hasURI(scheme))
              .mapWith(triple -> triple.getSubject().getURI().substring(scheme.length() + 1))
              .toSet());
    }
    return new Codes(codes);
  }

  /** Of each type its class and all classes above it, those of other vocabularies too. */
  public Map<FactType, List<Node>> classes() {
    return Arrays.stream(FactType.values())
        .collect(Collectors.toMap(type -> type, type -> withSuperclasses(Inno.type(type))));
  }

  /** The class and all classes above it, the nearest first. */
  public List<Node> withSuperclasses(Node type) {
    var found = new LinkedHashMap<Node, Boolean>();
    var pending = new ArrayList<Node>(List.of(type));
    while (!pending.isEmpty()) {
      var next = pending.remove(0);
      if (found.putIfAbsent(next, true) == null) {
        vocabulary
            .find(next, RDFS.subClassOf.asNode(), Node.ANY)
            .andThen(mappings.find(next, RDFS.subClassOf.asNode(), Node.ANY))
            .filterKeep(triple -> triple.getObject().isURI())
            .forEach(triple -> pending.add(triple.getObject()));
      }
    }
    return List.copyOf(found.keySet());
  }
}
