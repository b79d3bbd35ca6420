package org.innovationatlas.serve.page;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.innovationatlas.serve.description.Description;
import org.innovationatlas.serve.overview.Kinds;
import org.innovationatlas.serve.overview.Reader;
import org.innovationatlas.vocab.Inno;

/** The classes and properties of a vocabulary, and how they hang together. */
final class Vocabulary {
  private static final Node SUBCLASS = RDFS.subClassOf.asNode();
  private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::toString);

  private final Reader data;
  private final Map<String, String> prefixes;

  Vocabulary(Description description) {
    this.data = Reader.ofDocument(description.quads());
    this.prefixes = description.prefixes();
  }

  Reader data() {
    return data;
  }

  static boolean isOwn(Node term) {
    return term.isURI() && term.getURI().startsWith(Inno.NS);
  }

  /** The part of a term's IRI behind the namespace. */
  static String localName(Node term) {
    return term.getURI().substring(Inno.NS.length());
  }

  List<Node> classes() {
    return terms(OWL2.Class.asNode());
  }

  List<Node> properties() {
    return terms(OWL2.ObjectProperty.asNode(), OWL2.DatatypeProperty.asNode());
  }

  private List<Node> terms(Node... types) {
    return Stream.of(types)
        .flatMap(type -> data.subjects(RDF.type.asNode(), type).stream())
        .filter(Vocabulary::isOwn)
        .distinct()
        .sorted(BY_IRI)
        .toList();
  }

  /** The classes that no class of its own is above: the kinds of things first. */
  List<Node> roots() {
    return classes().stream()
        .filter(type -> supers(type).stream().noneMatch(Vocabulary::isOwn))
        .sorted(Comparator.comparingInt(Vocabulary::place))
        .toList();
  }

  private static int place(Node type) {
    int place = Kinds.ROOTS.indexOf(type);
    return place < 0 ? Kinds.ROOTS.size() : place;
  }

  /** The classes right above a class. */
  List<Node> supers(Node type) {
    return data.values(type, SUBCLASS).stream().filter(Node::isURI).toList();
  }

  /** The classes right below a class. */
  List<Node> subs(Node type) {
    return data.subjects(SUBCLASS, type).stream().filter(Vocabulary::isOwn).sorted(BY_IRI).toList();
  }

  /** What a property is said of, or leads to: a union stands for its members. */
  List<Node> ends(Node property, Node which) {
    return data.values(property, which).stream().flatMap(this::named).distinct().toList();
  }

  Stream<Node> named(Node node) {
    return node.isURI()
        ? Stream.of(node)
        : data.values(node, OWL2.unionOf.asNode()).stream().flatMap(this::members);
  }

  /** The members of a list. */
  Stream<Node> members(Node list) {
    return Stream.concat(
        data.values(list, RDF.first.asNode()).stream(),
        data.values(list, RDF.rest.asNode()).stream()
            .filter(rest -> !rest.equals(RDF.nil.asNode()))
            .flatMap(this::members));
  }

  /**
   * The properties that have a class at an end, but for those that a class above has there too, and
   * for those that only say another one backwards.
   *
   * @param end domain or range
   */
  List<Node> propertiesOf(Node type, Node end) {
    var above = new LinkedHashSet<Node>();
    supers(type).stream().filter(Vocabulary::isOwn).forEach(one -> allAbove(one, above));
    var all = new LinkedHashSet<Node>();
    allAbove(type, all);
    return properties().stream()
        .filter(property -> data.value(property, OWL2.inverseOf.asNode()).isEmpty())
        .filter(property -> ends(property, end).stream().anyMatch(all::contains))
        .filter(property -> ends(property, end).stream().noneMatch(above::contains))
        .toList();
  }

  private void allAbove(Node type, Set<Node> found) {
    if (found.add(type)) {
      supers(type).forEach(one -> allAbove(one, found));
    }
  }

  /** A term as Turtle writes it, with its prefix. */
  String prefixed(Node term) {
    return prefixes.entrySet().stream()
        .filter(prefix -> term.getURI().startsWith(prefix.getValue()))
        .max(Comparator.comparingInt(prefix -> prefix.getValue().length()))
        .map(prefix -> prefix.getKey() + ":" + term.getURI().substring(prefix.getValue().length()))
        .orElseGet(term::getURI);
  }
}
