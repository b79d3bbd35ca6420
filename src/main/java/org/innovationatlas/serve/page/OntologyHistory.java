package org.innovationatlas.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.innovationatlas.vocab.Inno;
import org.innovationatlas.vocab.Ontology;

/** The versions of the vocabulary and what changed from each to the next. */
public final class OntologyHistory {
  private static final Node HEADER = NodeFactory.createURI(Inno.ROOT + "ontology");
  private static final Node STATUS = NodeFactory.createURI("http://purl.org/ontology/bibo/status");

  private final List<Ontology> versions;

  /**
   * @param newest the version that is served
   */
  OntologyHistory(Ontology newest) {
    this.versions = newest.versions();
  }

  /**
   * A version with what it changed.
   *
   * @param number such as 1.0.0
   * @param issued the day of its publication
   * @param first whether there is none before
   * @param added terms that the one before didn't have
   * @param deprecated terms that are no longer to be used
   * @param changed terms that say more, less or something else
   */
  public record Version(
      String number,
      String issued,
      boolean draft,
      boolean first,
      List<String> added,
      List<String> deprecated,
      List<String> changed) {}

  /** The version with the number, else the newest. */
  Ontology version(String number) {
    return versions.stream()
        .filter(one -> one.version().equals(number))
        .findFirst()
        .orElse(versions.get(0));
  }

  String newest() {
    return versions.get(0).version();
  }

  /** All versions, the newest first. */
  List<Version> all() {
    var all = new ArrayList<Version>();
    for (int i = 0; i < versions.size(); i++) {
      var before =
          i + 1 < versions.size()
              ? Optional.of(versions.get(i + 1).vocabulary())
              : Optional.<Graph>empty();
      all.add(version(versions.get(i), before));
    }
    return all;
  }

  private static Version version(Ontology ontology, Optional<Graph> before) {
    var now = ontology.vocabulary();
    return new Version(
        ontology.version(),
        value(now, DCTerms.issued.asNode()),
        value(now, STATUS).endsWith("/draft"),
        before.isEmpty(),
        before.map(old -> names(now, term -> !terms(old).contains(term))).orElse(List.of()),
        before
            .map(old -> names(now, term -> isDeprecated(now, term) && !isDeprecated(old, term)))
            .orElse(List.of()),
        before
            .map(
                old ->
                    names(
                        now,
                        term ->
                            terms(old).contains(term) && !said(old, term).equals(said(now, term))))
            .orElse(List.of()));
  }

  /** The number of the version that first had the term. */
  String since(Node term) {
    return versions.stream()
        .filter(one -> terms(one.vocabulary()).contains(term))
        .reduce((newer, older) -> older)
        .map(Ontology::version)
        .orElse("");
  }

  private static List<String> names(Graph graph, Predicate<Node> wanted) {
    return terms(graph).stream().filter(wanted).map(Vocabulary::localName).sorted().toList();
  }

  private static Set<Node> terms(Graph graph) {
    return graph
        .find(Node.ANY, RDFS.isDefinedBy.asNode(), HEADER)
        .mapWith(Triple::getSubject)
        .filterKeep(Vocabulary::isOwn)
        .filterKeep(term -> graph.contains(term, RDF.type.asNode(), Node.ANY))
        .toSet();
  }

  private static boolean isDeprecated(Graph graph, Node term) {
    return graph.contains(term, OWL2.deprecated.asNode(), Node.ANY);
  }

  /** What is said of a term; unions are left out, since their nodes have other labels each time. */
  private static Set<String> said(Graph graph, Node term) {
    var said = new TreeSet<String>();
    graph
        .find(term, Node.ANY, Node.ANY)
        .filterDrop(triple -> triple.getObject().isBlank())
        .forEach(triple -> said.add(triple.getPredicate() + " " + triple.getObject()));
    return said;
  }

  private static String value(Graph graph, Node property) {
    return graph
        .find(HEADER, property, Node.ANY)
        .mapWith(Triple::getObject)
        .mapWith(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
        .nextOptional()
        .orElse("");
  }
}
