package org.innovationatlas.link;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;

/**
 * A link set as RDF: each link as a triple, each with how it was found as SSSOM 1.1 writes a
 * mapping, and the set in the terms of VoID. A link that nobody has reviewed is no more than a
 * close match.
 */
public final class Linkset {
  /** The properties that link a thing to another that it is the same as, or nearly. */
  static final Set<String> PREDICATES =
      Set.of(OWL2.sameAs.getURI(), Mapping.SKOS + "exactMatch", Mapping.SKOS + "closeMatch");

  private static final String SSSOM = "https://w3id.org/sssom/";

  private static final String UNREVIEWED = "Found by comparison, not reviewed. ";

  private final LinksetDescription set;
  private final Graph graph = GraphFactory.createDefaultGraph();
  private final TreeMap<String, Integer> links = new TreeMap<>();

  private Linkset(LinksetDescription set) {
    this.set = set;
  }

  /**
   * The set.
   *
   * @param set what it says of itself
   * @param mappings its links
   */
  public static Graph graph(LinksetDescription set, Collection<Mapping> mappings) {
    var linkset = new Linkset(set);
    linkset.addPrefixes();
    mappings.forEach(linkset::add);
    linkset.describe(IriSpaces.common(mappings.stream().map(Mapping::object).toList()));
    return linkset.graph;
  }

  /**
   * Reads a set from a file of RDF.
   *
   * @throws IOException when it can't be read
   */
  public static Graph read(Path file) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    try (var in = Files.newInputStream(file)) {
      RDFParser.source(in)
          .lang(RDFLanguages.pathnameToLang(file.toString()))
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(graph);
    } catch (RiotException e) {
      throw new IOException(file + ": " + e.getMessage() + "; mend the file", e);
    }
    return graph;
  }

  /** The links of a set that a person made or reviewed and that the rows don't have. */
  public static List<String> lost(Graph linkset, Collection<Mapping> rows) {
    return linkset.find(Node.ANY, OWL2.annotatedSource.asNode(), Node.ANY).toList().stream()
        .filter(
            source ->
                linkset.find(source.getSubject(), RDFS.comment.asNode(), Node.ANY).toList().stream()
                    .noneMatch(
                        comment ->
                            comment.getObject().getLiteralLexicalForm().startsWith(UNREVIEWED)))
        .flatMap(
            source ->
                linkset
                    .find(source.getSubject(), OWL2.annotatedTarget.asNode(), Node.ANY)
                    .toList()
                    .stream()
                    .filter(target -> rows.stream().noneMatch(row -> isOf(row, source, target)))
                    .map(target -> source.getObject() + " " + target.getObject()))
        .sorted()
        .toList();
  }

  private static boolean isOf(Mapping row, Triple source, Triple target) {
    return source.getObject().hasURI(row.subject()) && target.getObject().hasURI(row.object());
  }

  /** Writes a set as Turtle, sorted: the same links give the same bytes. */
  public static void write(Graph linkset, OutputStream out) {
    var stream = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
    stream.start();
    linkset.getPrefixMapping().getNsPrefixMap().forEach(stream::prefix);
    linkset.find().toList().stream()
        .sorted(
            Comparator.comparing((Triple triple) -> NodeFmtLib.strNT(triple.getSubject()))
                .thenComparing(triple -> rank(triple.getPredicate()))
                .thenComparing(triple -> NodeFmtLib.strNT(triple.getObject())))
        .forEach(stream::triple);
    stream.finish();
  }

  private static String rank(Node predicate) {
    return predicate.equals(RDF.type.asNode()) ? "" : predicate.getURI();
  }

  private void addPrefixes() {
    graph
        .getPrefixMapping()
        .setNsPrefix("dcterms", DCTerms.NS)
        .setNsPrefix("owl", OWL2.NS)
        .setNsPrefix("rdfs", RDFS.getURI())
        .setNsPrefix("semapv", Mapping.SEMAPV)
        .setNsPrefix("skos", Mapping.SKOS)
        .setNsPrefix("sssom", SSSOM)
        .setNsPrefix("void", VOID.NS)
        .setNsPrefix("xsd", XSDDatatype.XSD + "#");
  }

  private void add(Mapping mapping) {
    boolean reviewed = mapping.isAccepted();
    var predicate = reviewed ? mapping.predicate() : Mapping.SKOS + "closeMatch";
    links.merge(predicate, 1, Integer::sum);
    add(iri(mapping.subject()), iri(predicate), iri(mapping.object()));
    var node = node(mapping);
    add(node, RDF.type.asNode(), OWL2.Axiom.asNode());
    add(node, OWL2.annotatedSource.asNode(), iri(mapping.subject()));
    add(node, OWL2.annotatedProperty.asNode(), iri(predicate));
    add(node, OWL2.annotatedTarget.asNode(), iri(mapping.object()));
    add(node, sssom("mapping_justification"), iri(mapping.justification()));
    add(node, sssom("subject_label"), text(mapping.subjectLabel()));
    add(node, sssom("object_label"), text(mapping.objectLabel()));
    mapping
        .confidence()
        .ifPresent(score -> add(node, sssom("confidence"), typed(score, XSDDatatype.XSDdouble)));
    mapping
        .review()
        .ifPresent(
            review -> {
              add(node, sssom("reviewer_label"), text(review.reviewer()));
              if (review.date().matches("\\d{4}-\\d{2}-\\d{2}")) {
                add(node, sssom("review_date"), typed(review.date(), XSDDatatype.XSDdate));
              }
            });
    var doubt = reviewed ? "" : UNREVIEWED;
    add(node, RDFS.comment.asNode(), text(doubt + mapping.comment()));
  }

  /** The mapping's own IRI, below that of the set. */
  private Node node(Mapping mapping) {
    var object = mapping.object().replaceFirst("/$", "");
    var local = object.substring(Math.max(object.lastIndexOf('/'), object.lastIndexOf('#')) + 1);
    var subject =
        mapping.subject().startsWith(set.atlasBase())
            ? mapping.subject().substring(set.atlasBase().length())
            : mapping.subject();
    return iri(set.iri() + "#" + subject + "/" + local);
  }

  private void describe(String space) {
    var node = iri(set.iri());
    var target = iri(set.iri() + "#target");
    add(node, RDF.type.asNode(), iri(SSSOM + "MappingSet"));
    for (String language : set.languages()) {
      add(
          node,
          DCTerms.title.asNode(),
          NodeFactory.createLiteralLang(set.title(language), language));
    }
    add(
        node,
        DCTerms.source.asNode(),
        isIri(set.source()) ? iri(set.source()) : text(set.source()));
    add(node, DCTerms.license.asNode(), iri(set.licence()));
    add(node, DCTerms.created.asNode(), typed(set.date(), XSDDatatype.XSDdate));
    linkset(node, target);
    for (var count : links.entrySet()) {
      var predicate = iri(count.getKey());
      var part = iri(set.iri() + "#" + predicate.getLocalName());
      add(node, VOID.subset.asNode(), part);
      linkset(part, target);
      add(part, VOID.linkPredicate.asNode(), predicate);
      add(part, VOID.triples.asNode(), typed(count.getValue(), XSDDatatype.XSDinteger));
    }
    add(target, RDF.type.asNode(), VOID.Dataset.asNode());
    add(target, DCTerms.title.asNode(), text(set.name()));
    if (!space.isEmpty()) {
      add(target, VOID.uriSpace.asNode(), text(space));
    }
  }

  private void linkset(Node node, Node target) {
    add(node, RDF.type.asNode(), VOID.Linkset.asNode());
    add(node, VOID.subjectsTarget.asNode(), iri(set.atlasBase()));
    add(node, VOID.objectsTarget.asNode(), target);
  }

  private void add(Node subject, Node predicate, Node object) {
    graph.add(subject, predicate, object);
  }

  private static boolean isIri(String text) {
    return text.matches("https?://\\S+");
  }

  private static Node sssom(String slot) {
    return iri(SSSOM + slot);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node typed(Object value, RDFDatatype type) {
    return NodeFactory.createLiteralDT(value.toString(), type);
  }
}
