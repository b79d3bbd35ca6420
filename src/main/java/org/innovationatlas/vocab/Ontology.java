package org.innovationatlas.vocab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.sparql.graph.GraphFactory;
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

  private final Graph vocabulary;
  private final Graph mappings;
  private final Graph codeLists;
  private final Graph shapes;

  private Ontology(Graph vocabulary, Graph mappings, Graph codeLists, Graph shapes) {
    this.vocabulary = vocabulary;
    this.mappings = mappings;
    this.codeLists = codeLists;
    this.shapes = shapes;
  }

  /** Reads the packed files. */
  public static Ontology load() {
    var codes = new ArrayList<String>(List.of("cube.ttl"));
    for (CodeList list : CodeList.values()) {
      codes.add("codes/" + list.segment() + ".ttl");
    }
    return new Ontology(
        parse(List.of("innovation-atlas.ttl", "restrictions.ttl")),
        parse(List.of("mappings.ttl")),
        parse(codes),
        parse(List.of("shapes.ttl")));
  }

  private static Graph parse(List<String> files) {
    var graph = GraphFactory.createDefaultGraph();
    for (var file : files) {
      var resource = Ontology.class.getResourceAsStream(FOLDER + file);
      if (resource == null) {
        throw new IllegalStateException(
            "ontology/" + file + " is not packed with the program; build it again");
      }
      RDFParser.source(resource)
          .lang(Lang.TURTLE)
          .base(Inno.ROOT)
          .labelToNode(blankNodesOf(file))
          .parse(graph);
    }
    return graph;
  }

  /**
   * Blank nodes have the same labels each time, so that the same file is told in the same bytes.
   */
  private static LabelToNode blankNodesOf(String file) {
    return LabelToNode.createScopeByDocumentHash(UUID.nameUUIDFromBytes(file.getBytes(UTF_8)));
  }

  /** Classes, properties and restrictions. */
  public Graph vocabulary() {
    return vocabulary;
  }

  /** The version of the vocabulary, as its header has it. */
  public String version() {
    return vocabulary
        .find(NodeFactory.createURI(Inno.ROOT + "ontology"), OWL2.versionInfo.asNode(), Node.ANY)
        .next()
        .getObject()
        .getLiteralLexicalForm();
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
