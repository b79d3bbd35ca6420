package org.innovationatlas.serve.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.innovationatlas.model.Field;
import org.innovationatlas.serve.description.Description;
import org.innovationatlas.serve.description.View;
import org.innovationatlas.serve.overview.Reader;
import org.innovationatlas.vocab.Inno;

/** What the page of a thing shows. */
public final class ThingPage {
  private static final Node STATUS = Inno.property(Field.STATUS);
  private static final Node LOCATED_IN = Inno.property(Field.LOCATED_IN);

  private final Site site;
  private final Node subject;
  private final Description description;
  private final Reader data;
  private final Names names;
  private final View view;

  ThingPage(Site site, Description description, View view) {
    this.site = site;
    this.description = description;
    this.subject = description.subject();
    this.data = Reader.ofDocument(description.quads());
    this.view = view;
    this.names =
        site.isKnown(subject) ? site.names(view.language()) : site.names(data, view.language());
  }

  /** The same thing in another database. */
  public record Elsewhere(Link link, String relation, String database) {}

  public String iri() {
    return subject.getURI();
  }

  Node subject() {
    return subject;
  }

  Names names() {
    return names;
  }

  public Link name() {
    return names.link(subject);
  }

  public Optional<Link> otherName() {
    return names.other(subject);
  }

  /** Other forms of the name. */
  public List<Link> alternativeNames() {
    return names.links(data.values(subject, SKOS.altLabel.asNode()).stream());
  }

  /** What kind of thing it is. */
  public Optional<Link> kind() {
    return kindNode().map(names::link);
  }

  Optional<Node> kindNode() {
    return site.overview().kinds().of(data.values(subject, RDF.type.asNode()));
  }

  /** Whether only the record of a retired IRI is left. */
  public boolean isRetired() {
    return description.isRetired();
  }

  /** Whether more points at it than is told. */
  public boolean isCut() {
    return description.cut();
  }

  /** The districts whose passages tell of it. */
  public List<Link> districts() {
    return site.overview().districtsOf(subject).stream()
        .filter(district -> !district.equals(subject))
        .map(names::link)
        .toList();
  }

  /** How far it is, as stated. */
  public List<Link> statuses() {
    return names.links(data.values(subject, STATUS).stream());
  }

  /** What is meant by it, where a code list says so. */
  public Optional<String> definition() {
    return data.values(subject, SKOS.definition.asNode()).stream()
        .filter(Node::isLiteral)
        .min(Comparator.comparing(text -> !text.getLiteralLanguage().equals(view.language())))
        .map(Node::getLiteralLexicalForm);
  }

  /** What is said of it and what points at it. */
  public List<Fact.Section> sections() {
    return new Facts(site, subject, data, names).sections();
  }

  /** What is next to it. */
  public Neighbourhood neighbourhood() {
    return Neighbourhood.of(subject, site.reader(), names);
  }

  /** Links to the same thing in other databases. */
  public List<Elsewhere> elsewhere() {
    return Aspect.LINKS_OUT.stream()
        .flatMap(
            relation ->
                data.values(subject, relation).stream()
                    .filter(Node::isURI)
                    .map(
                        node ->
                            new Elsewhere(
                                names.link(node), names.of(relation), database(node.getURI()))))
        .filter(one -> one.link().leads())
        .toList();
  }

  /** The title of the data set that the link set leads to, else the name of the host. */
  private String database(String iri) {
    var reader = site.reader();
    return reader
        .find(Node.ANY, Node.ANY, VOID.uriSpace.asNode(), Node.ANY)
        .filter(quad -> iri.startsWith(quad.getObject().getLiteralLexicalForm()))
        .flatMap(quad -> reader.values(quad.getSubject(), DCTerms.title.asNode()).stream())
        .min(Comparator.comparing(title -> !title.getLiteralLanguage().equals(view.language())))
        .map(Node::getLiteralLexicalForm)
        .orElseGet(() -> String.valueOf(URI.create(iri).getHost()));
  }

  /** Where it is, drawn among the districts: itself, else the district that it lies in. */
  public Optional<MapDrawing> map() {
    var placed =
        description.hasGeometry()
            ? Optional.of(subject)
            : data.values(subject, LOCATED_IN).stream()
                .filter(site.overview().districts()::contains)
                .findFirst();
    return placed
        .map(place -> MapDrawing.of(site, place, names))
        .filter(drawing -> !drawing.isEmpty());
  }

  /** How to cite it: what has versions, by its version. */
  public String citation() {
    var address = data.value(subject, OWL2.versionIRI.asNode()).map(Node::getURI).orElse(iri());
    var atlas = site.atlasOf(iri()).map(one -> Site.title(one, view.language()) + ". ").orElse("");
    return "“" + name().text() + "”. " + atlas + address;
  }

  /** The question of all that is said of it in SPARQL, as a part of an address. */
  public String queryParameter() {
    return URLEncoder.encode(PackedQueries.aboutThing(iri()), UTF_8);
  }

  /** The page for machines. */
  public String structured() {
    return SchemaOrg.thing(this, data);
  }
}
