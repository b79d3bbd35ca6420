package org.innovationatlas.serve.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.serve.overview.Reader;

/** Reads what the page says of each term. */
final class Terms {
  private static final Node STATUS =
      NodeFactory.createURI("http://www.w3.org/2003/06/sw-vocab-status/ns#term_status");
  private static final List<Node> RELATIONS =
      Stream.of(
              DCTerms.isReplacedBy,
              RDFS.subClassOf,
              RDFS.subPropertyOf,
              RDFS.domain,
              RDFS.range,
              OWL2.inverseOf)
          .map(Property::asNode)
          .toList();
  private static final List<Node> NOTES =
      Stream.of(SKOS.scopeNote, SKOS.note, SKOS.historyNote, SKOS.changeNote, RDFS.comment)
          .map(Property::asNode)
          .toList();

  /** What a property can be beside a property, in the words of OWL. */
  private static final List<Node> CHARACTERS =
      Stream.of(
              OWL2.FunctionalProperty,
              OWL2.InverseFunctionalProperty,
              OWL2.TransitiveProperty,
              OWL2.SymmetricProperty,
              OWL2.AsymmetricProperty,
              OWL2.ReflexiveProperty,
              OWL2.IrreflexiveProperty)
          .map(Resource::asNode)
          .toList();

  private final Vocabulary vocabulary;
  private final Reader data;
  private final Names names;
  private final Messages messages;
  private final TermDiagrams diagrams;
  private final Samples samples;
  private final Shapes shapes;
  private final Function<Node, String> since;

  /**
   * @param since the version that first had a term
   */
  Terms(
      Vocabulary vocabulary,
      Names names,
      Samples samples,
      Shapes shapes,
      Function<Node, String> since) {
    this.vocabulary = vocabulary;
    this.data = vocabulary.data();
    this.names = names;
    this.messages = Messages.in(names.language());
    this.diagrams = new TermDiagrams(vocabulary, names);
    this.samples = samples;
    this.shapes = shapes;
    this.since = since;
  }

  List<Term> classes() {
    return sorted(
        vocabulary.classes().stream()
            .map(type -> term(type, samples.of(type), diagrams.ofClass(type))));
  }

  List<Term> properties() {
    return sorted(
        vocabulary.properties().stream()
            .map(
                property ->
                    term(property, samples.statement(property), diagrams.ofProperty(property))));
  }

  private static List<Term> sorted(Stream<Term> terms) {
    return terms.sorted(Comparator.comparing(term -> term.name().text())).toList();
  }

  private Term term(Node term, Optional<Term.Sample> sample, Drawing diagram) {
    return new Term(
        Vocabulary.localName(term),
        here(term),
        names.other(term),
        text(term, SKOS.definition.asNode()).map(Link::text).orElse(""),
        NOTES.stream().flatMap(note -> text(term, note).stream()).map(Link::text).toList(),
        data.value(term, OWL2.deprecated.asNode())
            .filter(value -> value.getLiteralLexicalForm().equals("true"))
            .isPresent(),
        status(term),
        since.apply(term),
        relations(term),
        text(term, SKOS.example.asNode()),
        sample,
        diagram,
        shapes.rules(term));
  }

  private String status(Node term) {
    return data.value(term, STATUS)
        .map(Node::getLiteralLexicalForm)
        .map(word -> messages.find("ontology.status." + word).orElse(word))
        .orElse("");
  }

  /** The text in the language of the page, else in none, else in another. */
  private Optional<Link> text(Node term, Node property) {
    return data.values(term, property).stream()
        .filter(Node::isLiteral)
        .min(
            Comparator.comparing((Node text) -> !text.getLiteralLanguage().equals(names.language()))
                .thenComparing(text -> !text.getLiteralLanguage().isEmpty()))
        .map(names::link);
  }

  private List<Term.Relation> relations(Node term) {
    var characters =
        CHARACTERS.stream()
            .filter(one -> data.says(term, RDF.type.asNode(), one))
            .map(names::link)
            .toList();
    var subs = links(vocabulary.subs(term).stream());
    return Stream.of(
            RELATIONS.stream().map(one -> relation(names.of(one), term, one)),
            Stream.of(
                new Term.Relation(messages.text("ontology.subclasses"), subs),
                new Term.Relation(messages.text("ontology.backwards"), backwards(term)),
                new Term.Relation(messages.text("ontology.disjoint"), disjoint(term)),
                new Term.Relation(messages.text("ontology.character"), characters)))
        .flatMap(one -> one)
        .filter(relation -> !relation.terms().isEmpty())
        .toList();
  }

  private Term.Relation relation(String name, Node term, Node property) {
    return new Term.Relation(name, links(vocabulary.ends(term, property).stream()));
  }

  /** The property that says this one backwards. */
  private List<Link> backwards(Node term) {
    return links(data.subjects(OWL2.inverseOf.asNode(), term).stream().filter(Node::isURI));
  }

  /** The classes that no thing of the class is of. */
  private List<Link> disjoint(Node type) {
    return links(
        data.subjects(RDF.type.asNode(), OWL2.AllDisjointClasses.asNode()).stream()
            .flatMap(set -> data.values(set, OWL2.members.asNode()).stream())
            .map(list -> vocabulary.members(list).toList())
            .filter(members -> members.contains(type))
            .flatMap(List::stream)
            .filter(one -> !one.equals(type)));
  }

  private List<Link> links(Stream<Node> terms) {
    return terms.distinct().map(this::here).sorted(Comparator.comparing(Link::text)).toList();
  }

  /** Our own terms are in this page, of whatever version it is; others keep their prefix. */
  Link here(Node term) {
    return Vocabulary.isOwn(term)
        ? new Link(
            term, names.of(term), names.link(term).language(), "#" + Vocabulary.localName(term))
        : new Link(term, vocabulary.prefixed(term), "", names.href(term));
  }
}
