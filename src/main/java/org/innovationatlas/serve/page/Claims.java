package org.innovationatlas.serve.page;

import java.util.List;
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

  private List<Fact.Evidence> claims(Triple fact, Node graph) {
    return data.find(graph, Node.ANY, RDF.subject.asNode(), fact.getSubject())
        .map(Quad::getSubject)
        .filter(claim -> data.says(claim, RDF.predicate.asNode(), fact.getPredicate()))
        .filter(claim -> data.says(claim, RDF.object.asNode(), fact.getObject()))
        .map(claim -> evidence(claim, graph))
        .toList();
  }

  private Fact.Evidence evidence(Node claim, Node graph) {
    var from = text(claim, Inno.START);
    return new Fact.Evidence(
        text(claim, Inno.QUOTE),
        site.languageOfWords(graph),
        data.value(claim, Inno.SUPPORT).map(names::of).orElse(""),
        names.link(data.value(claim, Inno.STATED_IN).orElse(graph)),
        from.isEmpty() ? "" : from + "–" + text(claim, Inno.END));
  }

  private String text(Node node, Node property) {
    return data.value(node, property).map(Node::getLiteralLexicalForm).orElse("");
  }
}
