package org.innovationatlas.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.innovationatlas.serve.content.IriSpace;
import org.innovationatlas.serve.description.Description;
import org.innovationatlas.serve.description.View;
import org.innovationatlas.vocab.Inno;

/** What the page of a thing shows: what is said of it and what points at it, each with evidence. */
public final class ThingPage {
  private static final Set<Node> OF_CLAIMS =
      Set.of(RDF.subject.asNode(), RDF.predicate.asNode(), RDF.object.asNode(), Inno.STATED_IN);

  private final Node subject;
  private final DatasetGraph data;
  private final Labels labels;
  private final List<IriSpace> spaces;
  private final boolean retired;

  ThingPage(Description description, View view, List<IriSpace> spaces) {
    this.subject = description.subject();
    this.data = description.quads();
    this.labels = new Labels(data, view.language());
    this.spaces = List.copyOf(spaces);
    this.retired = description.isRetired();
  }

  /**
   * A name with where it leads.
   *
   * @param text the name, or the text of a literal
   * @param href the address; empty for a literal
   * @param language the tag of a literal's language, or empty
   */
  public record Value(String text, String href, String language, List<Evidence> evidence) {}

  /** The words that state something, or the kind of support where there are none. */
  public record Evidence(String quote, String support, Value passage) {}

  /** The values of a property. */
  public record Row(Value property, List<Value> values) {}

  public String iri() {
    return subject.getURI();
  }

  public String title() {
    return labels.of(subject);
  }

  public Optional<Node> otherName() {
    return labels.other(subject);
  }

  public boolean isRetired() {
    return retired;
  }

  /** What kind of thing it is, in the ontology's own classes. */
  public List<String> kinds() {
    return find(subject, RDF.type.asNode(), Node.ANY)
        .map(Quad::getObject)
        .filter(type -> type.isURI() && type.getURI().startsWith(Inno.NS))
        .map(labels::of)
        .distinct()
        .sorted()
        .toList();
  }

  /** What is said of it. */
  public List<Row> facts() {
    return rows(
        find(subject, Node.ANY, Node.ANY)
            .filter(quad -> !quad.getPredicate().equals(RDFS.label.asNode())),
        Quad::getObject);
  }

  /** What points at it. */
  public List<Row> incoming() {
    return rows(
        find(Node.ANY, Node.ANY, subject).filter(quad -> !OF_CLAIMS.contains(quad.getPredicate())),
        Quad::getSubject);
  }

  private Stream<Quad> find(Node node, Node predicate, Node object) {
    return Iter.asStream(data.find(Node.ANY, node, predicate, object));
  }

  private List<Row> rows(Stream<Quad> quads, Function<Quad, Node> other) {
    var rows = new TreeMap<String, Row>();
    quads
        .map(Quad::asTriple)
        .distinct()
        .map(triple -> new Quad(Node.ANY, triple))
        .forEach(
            quad ->
                rows.computeIfAbsent(
                        labels.of(quad.getPredicate()),
                        key -> new Row(value(quad.getPredicate(), List.of()), new ArrayList<>()))
                    .values()
                    .add(value(other.apply(quad), evidence(quad))));
    rows.values().forEach(row -> row.values().sort(Comparator.comparing(Value::text)));
    return List.copyOf(rows.values());
  }

  private Value value(Node node, List<Evidence> evidence) {
    var language = node.isLiteral() ? node.getLiteralLanguage() : "";
    return new Value(labels.of(node), href(node), language, evidence);
  }

  private String href(Node node) {
    if (!node.isURI()) {
      return "";
    }
    return spaces.stream()
        .flatMap(space -> space.pathOf(node.getURI()).stream())
        .findFirst()
        .orElse(node.getURI());
  }

  private List<Evidence> evidence(Quad fact) {
    return find(Node.ANY, RDF.subject.asNode(), fact.getSubject())
        .map(Quad::getSubject)
        .filter(claim -> has(claim, RDF.predicate.asNode(), fact.getPredicate()))
        .filter(claim -> has(claim, RDF.object.asNode(), fact.getObject()))
        .map(
            claim ->
                new Evidence(
                    first(claim, Inno.QUOTE).map(Node::getLiteralLexicalForm).orElse(""),
                    first(claim, Inno.SUPPORT).map(labels::of).orElse(""),
                    value(first(claim, Inno.STATED_IN).orElse(claim), List.of())))
        .distinct()
        .toList();
  }

  private boolean has(Node node, Node predicate, Node object) {
    return data.contains(Node.ANY, node, predicate, object);
  }

  private Optional<Node> first(Node node, Node predicate) {
    return find(node, predicate, Node.ANY).map(Quad::getObject).findFirst();
  }
}
