package org.innovationatlas.serve.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.serve.description.Description;
import org.innovationatlas.serve.overview.Reader;
import org.innovationatlas.vocab.Inno;

/** What the page of the vocabulary shows: its classes and properties. */
public final class OntologyPage {
  private final Reader data;
  private final Names names;

  OntologyPage(Description description, Names names) {
    this.data = Reader.ofDocument(description.quads());
    this.names = names;
  }

  /** Whether the description is of a vocabulary. */
  static boolean isOf(Description description) {
    return Reader.ofDocument(description.quads())
        .says(description.subject(), RDF.type.asNode(), OWL2.Ontology.asNode());
  }

  /**
   * A class or property.
   *
   * @param anchor its place in the page, which is the fragment of its IRI
   * @param relations what it is a kind of, said of and leads to, each under the name of that
   */
  public record Term(
      String anchor,
      Link name,
      Optional<Link> other,
      String definition,
      List<Relation> relations) {}

  /** What a term has to do with others. */
  public record Relation(String name, List<Link> terms) {}

  /**
   * The terms of the vocabulary's own that are of one of the types, in the order of their names.
   */
  private List<Term> terms(Node... types) {
    return Stream.of(types)
        .flatMap(type -> data.subjects(RDF.type.asNode(), type).stream())
        .filter(term -> term.isURI() && term.getURI().startsWith(Inno.NS))
        .distinct()
        .map(this::term)
        .sorted(Comparator.comparing(term -> term.name().text()))
        .toList();
  }

  public List<Term> classes() {
    return terms(OWL2.Class.asNode());
  }

  public List<Term> properties() {
    return terms(OWL2.ObjectProperty.asNode(), OWL2.DatatypeProperty.asNode());
  }

  private Term term(Node term) {
    return new Term(
        term.getURI().substring(Inno.NS.length()),
        names.link(term),
        names.other(term),
        definition(term),
        Stream.of(RDFS.subClassOf, RDFS.domain, RDFS.range, OWL2.inverseOf)
            .map(property -> relation(term, property.asNode()))
            .filter(relation -> !relation.terms().isEmpty())
            .toList());
  }

  private String definition(Node term) {
    return data.values(term, SKOS.definition.asNode()).stream()
        .filter(Node::isLiteral)
        .min(Comparator.comparing(text -> !text.getLiteralLanguage().equals(names.language())))
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  private Relation relation(Node term, Node property) {
    return new Relation(
        names.of(property),
        names.links(data.values(term, property).stream().flatMap(this::named).distinct()));
  }

  /** A union stands for its members. */
  private Stream<Node> named(Node node) {
    return node.isURI()
        ? Stream.of(node)
        : data.values(node, OWL2.unionOf.asNode()).stream().flatMap(this::members);
  }

  private Stream<Node> members(Node list) {
    return Stream.concat(
        data.values(list, RDF.first.asNode()).stream(),
        data.values(list, RDF.rest.asNode()).stream()
            .filter(rest -> !rest.equals(RDF.nil.asNode()))
            .flatMap(this::members));
  }
}
