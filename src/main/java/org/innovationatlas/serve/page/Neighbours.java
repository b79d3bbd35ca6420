package org.innovationatlas.serve.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.serve.http.EntityTag;
import org.innovationatlas.serve.http.Languages;
import org.innovationatlas.serve.http.ReadServlet;
import org.innovationatlas.serve.http.UnfitRequest;
import org.innovationatlas.vocab.Inno;

/** Answers, for the graph that one can walk, which things are next to a thing, as JSON. */
final class Neighbours extends ReadServlet {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** More can't be read on a screen. */
  private static final int MOST = 40;

  private final transient Site site;

  Neighbours(Site site) {
    this.site = site;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var iri = request.getParameter("of");
    if (iri == null) {
      throw new UnfitRequest("Give the IRI of a thing: /neighbours?of=IRI");
    }
    var language = Languages.of(request);
    response.setHeader("Vary", "Accept-Language");
    response.setHeader("Cache-Control", "public, max-age=60");
    var version = site.content().version().get();
    if (EntityTag.of(version, "neighbours", iri, language).answers(request, response)) {
      return;
    }
    var body = json(NodeFactory.createURI(iri), language).toString().getBytes(UTF_8);
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private ObjectNode json(Node thing, String language) {
    var data = site.content().dataset();
    var names = site.now().names(language);
    data.begin(TxnType.READ);
    try {
      var edges = edges(thing);
      var nodes = new LinkedHashSet<Node>(Set.of(thing));
      edges.forEach(
          edge -> {
            nodes.add(edge.getSubject());
            nodes.add(edge.getObject());
          });
      var json = JSON.createObjectNode();
      var list = json.putArray("nodes");
      nodes.forEach(node -> add(list, node, names));
      var links = json.putArray("edges");
      edges.forEach(edge -> add(links, edge, names));
      return json;
    } finally {
      data.end();
    }
  }

  private Set<Triple> edges(Node thing) {
    var reader = site.reader();
    var edges = new LinkedHashSet<Triple>();
    Stream.concat(
            reader.find(Node.ANY, thing, Node.ANY, Node.ANY),
            reader.find(Node.ANY, Node.ANY, Node.ANY, thing))
        .filter(quad -> Aspect.of(quad.getPredicate()) != Aspect.MORE)
        .filter(quad -> !quad.getPredicate().equals(RDF.type.asNode()))
        .filter(quad -> quad.getObject().isURI() && quad.getSubject().isURI())
        .map(Quad::asTriple)
        .distinct()
        .limit(MOST)
        .forEach(edges::add);
    return edges;
  }

  private void add(ArrayNode list, Node node, Names names) {
    var link = names.link(node);
    var kinds = site.overview().kinds();
    var json = list.addObject();
    json.put("id", node.getURI());
    json.put("name", link.text());
    json.put("href", link.href());
    kinds
        .of(site.reader().values(node, RDF.type.asNode()))
        .flatMap(kinds::root)
        .map(Node::getURI)
        .filter(iri -> iri.startsWith(Inno.NS))
        .ifPresent(iri -> json.put("kind", iri.substring(Inno.NS.length())));
  }

  private static void add(ArrayNode list, Triple edge, Names names) {
    var json = list.addObject();
    json.put("from", edge.getSubject().getURI());
    json.put("to", edge.getObject().getURI());
    json.put("name", names.of(edge.getPredicate()));
  }
}
