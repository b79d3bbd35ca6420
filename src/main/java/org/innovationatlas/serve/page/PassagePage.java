package org.innovationatlas.serve.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.serve.overview.Reader;
import org.innovationatlas.vocab.Inno;

/** What the page of a passage shows: all that it states, in the order of its words. */
public final class PassagePage {
  private final Node passage;
  private final Reader data;
  private final Names names;
  private final String language;

  PassagePage(Site site, Node passage, Reader data, Names names) {
    this.language = site.languageOfWords(passage);
    this.passage = passage;
    this.data = data;
    this.names = names;
  }

  /**
   * A claim.
   *
   * @param anchor its place in the page
   * @param start the first character of its words, from 0; beyond all others where it has none
   * @param span from where to where its words are; empty where it has none
   */
  public record Claim(
      String anchor,
      int start,
      String span,
      String quote,
      Link subject,
      Link property,
      Link object,
      String support) {}

  /** The tag of the language of its words. */
  public String language() {
    return language;
  }

  /** What the passage is about. */
  public List<Link> about() {
    return names.links(data.values(passage, Inno.ABOUT).stream());
  }

  /** A text that is said of the passage. */
  private String text(Node property) {
    return data.value(passage, property).map(Node::getLiteralLexicalForm).orElse("");
  }

  public String number() {
    return text(Inno.PASSAGE_NUMBER);
  }

  public String section() {
    return text(Inno.SECTION);
  }

  public String edition() {
    return text(Inno.EDITION);
  }

  public String hash() {
    return text(Inno.SHA256);
  }

  /** The claims with words in the order of the words, then those without. */
  public List<Claim> claims() {
    return data.find(Node.ANY, Node.ANY, Inno.STATED_IN, passage)
        .map(Quad::getSubject)
        .flatMap(claim -> claim(claim).stream())
        .sorted(
            Comparator.comparingInt(Claim::start)
                .thenComparing(claim -> claim.span().length())
                .thenComparing(claim -> claim.subject().text())
                .thenComparing(claim -> claim.property().text()))
        .toList();
  }

  private Optional<Claim> claim(Node claim) {
    var subject = data.value(claim, RDF.subject.asNode());
    var property = data.value(claim, RDF.predicate.asNode());
    var object = data.value(claim, RDF.object.asNode());
    if (subject.isEmpty() || property.isEmpty() || object.isEmpty()) {
      return Optional.empty();
    }
    var start = number(claim, Inno.START);
    var end = number(claim, Inno.END);
    return Optional.of(
        new Claim(
            claim.isURI() ? claim.getURI().substring(claim.getURI().indexOf('#') + 1) : "",
            start.orElse(Integer.MAX_VALUE),
            start.isPresent() && end.isPresent() ? start.get() + "–" + end.get() : "",
            data.value(claim, Inno.QUOTE).map(Node::getLiteralLexicalForm).orElse(""),
            names.link(subject.get()),
            names.link(property.get()),
            names.link(object.get()),
            data.value(claim, Inno.SUPPORT).map(names::of).orElse("")));
  }

  private Optional<Integer> number(Node claim, Node property) {
    return data.value(claim, property).map(Node::getLiteralLexicalForm).map(Integer::valueOf);
  }
}
