package org.innovationatlas.graph;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.DC_11;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Retired;
import org.innovationatlas.model.Source;
import org.innovationatlas.vocab.Cube;
import org.innovationatlas.vocab.Inno;

/**
 * Describes the reports of an atlas, their passages and the data set of their figures. What is not
 * known of a report is not stated.
 */
public final class SourcesGraph {
  private final Iris iris;
  private final Node graph;
  private final List<Node> reportClasses;
  private final List<Node> passageClasses;

  /** The editions and sections of the reports, which stand in each of their passages. */
  private final Map<String, Node> numbers = new ConcurrentHashMap<>();

  /**
   * @param iris the IRIs of the atlas
   * @param withSuperclasses gives a class and all above it
   */
  public SourcesGraph(Iris iris, Function<Node, List<Node>> withSuperclasses) {
    this.iris = iris;
    this.graph = iris.sourcesGraph();
    this.reportClasses = withSuperclasses.apply(Inno.REPORT);
    this.passageClasses = withSuperclasses.apply(Inno.PASSAGE);
  }

  /** Hands on the description of a report. */
  public void map(Source source, Consumer<Quad> quads) {
    var report = iris.report(source);
    types(report, reportClasses, quads);
    add(report, Inno.EDITION, string(source.edition()), quads);
    add(report, Inno.SECTION, string(source.section()), quads);
    add(report, Inno.SHA256, string(source.sha256()), quads);
    add(report, DC_11.language.asNode(), string(source.language()), quads);
    source.title().forEach(title -> add(report, DCTerms.title.asNode(), Terms.text(title), quads));
    source
        .sectionTitle()
        .forEach(title -> add(report, RDFS.label.asNode(), Terms.text(title), quads));
    source.attribution().forEach(note -> add(report, Inno.ATTRIBUTION, Terms.text(note), quads));
    source
        .publisher()
        .ifPresent(name -> add(report, DC_11.publisher.asNode(), string(name), quads));
    source
        .year()
        .ifPresent(
            year ->
                add(
                    report,
                    DCTerms.issued.asNode(),
                    NodeFactory.createLiteralDT(year.text(), XSDDatatype.XSDgYear),
                    quads));
  }

  /** Hands on the record of a retired IRI. */
  public void map(Retired retired, Consumer<Quad> quads) {
    var thing = iris.thing(retired.id());
    add(thing, OWL2.deprecated.asNode(), NodeFactory.createLiteralByValue(true), quads);
    retired
        .replacedBy()
        .ifPresent(id -> add(thing, DCTerms.isReplacedBy.asNode(), iris.thing(id), quads));
    retired.reason().forEach(text -> add(thing, RDFS.comment.asNode(), Terms.text(text), quads));
  }

  /** Hands on the description of the passage of a document. */
  public void map(Document document, Source source, Consumer<Quad> quads) {
    var passage = iris.passage(document.id());
    types(passage, passageClasses, quads);
    add(passage, DCTerms.isPartOf.asNode(), iris.report(source), quads);
    add(passage, Inno.ABOUT, iris.thing(document.about()), quads);
    add(passage, Inno.EDITION, number(document.id().edition()), quads);
    add(passage, Inno.SECTION, number(document.id().section()), quads);
    add(
        passage,
        Inno.PASSAGE_NUMBER,
        NodeFactory.createLiteralDT(
            Integer.toString(document.id().number()), XSDDatatype.XSDpositiveInteger),
        quads);
    add(passage, Inno.SHA256, string(document.sha256()), quads);
  }

  /**
   * Hands on the description of the data set of the atlas's figures.
   *
   * @param labels what the figures are called, in several languages
   * @param licence the IRI of the licence of the facts
   */
  public void mapDataSet(List<Node> labels, String licence, Consumer<Quad> quads) {
    var dataSet = iris.dataSet();
    add(dataSet, RDF.type.asNode(), Cube.DATA_SET_CLASS, quads);
    add(dataSet, Cube.STRUCTURE, Cube.INDICATORS, quads);
    labels.forEach(label -> add(dataSet, RDFS.label.asNode(), label, quads));
    add(dataSet, DCTerms.license.asNode(), NodeFactory.createURI(licence), quads);
  }

  private void types(Node subject, List<Node> classes, Consumer<Quad> quads) {
    classes.forEach(type -> add(subject, RDF.type.asNode(), type, quads));
  }

  private void add(Node subject, Node predicate, Node object, Consumer<Quad> quads) {
    quads.accept(new Quad(graph, subject, predicate, object));
  }

  private Node number(String text) {
    var known = numbers.get(text);
    return known == null ? numbers.computeIfAbsent(text, SourcesGraph::string) : known;
  }

  private static Node string(String text) {
    return NodeFactory.createLiteralString(text);
  }
}
