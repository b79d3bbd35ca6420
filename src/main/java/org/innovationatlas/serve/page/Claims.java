package org.innovationatlas.serve.page;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.serve.overview.Reader;
import org.innovationatlas.vocab.Inno;

/** The claims and graphs that state facts. */
final class Claims {
  private final Site site;
  private final Reader data;
  private final Names names;

  Claims(Site site, Reader data, Names names) {
    this.site = site;
    this.data = data;
    this.names = names;
  }

  /** Who states the fact, which may stand in several graphs. */
  List<Fact.Evidence> of(List<Quad> quads) {
    return quads.stream().flatMap(quad -> of(quad).stream()).distinct().toList();
  }

  private List<Fact.Evidence> of(Quad quad) {
    var claims = claims(quad.asTriple(), quad.getGraph());
    if (!claims.isEmpty()) {
      return claims;
    }
    return quad.getGraph().isURI() && !quad.isDefaultGraph()
        ? List.of(new Fact.Evidence("", "", "", names.link(quad.getGraph()), ""))
        : List.of();
  }

  /** A claim stands in the graph of the fact that it is of. */
  private List<Fact.Evidence> claims(Triple fact, Node graph) {
    return data.find(graph, Node.ANY, RDF.object.asNode(), fact.getObject())
        .map(Quad::getSubject)
        .filter(claim -> says(graph, claim, RDF.subject.asNode(), fact.getSubject()))
        .filter(claim -> says(graph, claim, RDF.predicate.asNode(), fact.getPredicate()))
        .map(claim -> evidence(claim, graph))
        .toList();
  }

  private boolean says(Node graph, Node claim, Node property, Node value) {
    return data.find(graph, claim, property, value).findAny().isPresent();
  }

  private Fact.Evidence evidence(Node claim, Node graph) {
    var from = text(graph, claim, Inno.START);
    return new Fact.Evidence(
        text(graph, claim, Inno.QUOTE),
        site.languageOfWords(graph),
        value(graph, claim, Inno.SUPPORT).map(names::of).orElse(""),
        names.link(value(graph, claim, Inno.STATED_IN).orElse(graph)),
        from.isEmpty() ? "" : from + "–" + text(graph, claim, Inno.END));
  }

  private Optional<Node> value(Node graph, Node claim, Node property) {
    return data.find(graph, claim, property, Node.ANY).map(Quad::getObject).findFirst();
  }

  private String text(Node graph, Node claim, Node property) {
    return value(graph, claim, property).map(Node::getLiteralLexicalForm).orElse("");
  }
}
