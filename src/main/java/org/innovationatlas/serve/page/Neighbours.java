package org.innovationatlas.serve.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.serve.http.EntityTag;
import org.innovationatlas.serve.http.KnownParameters;
import org.innovationatlas.serve.http.Languages;
import org.innovationatlas.serve.http.ReadServlet;
import org.innovationatlas.serve.http.UnfitRequest;
import org.innovationatlas.vocab.Inno;

/** Answers, for the graph that one can walk, which things are next to a thing, as JSON. */
final class Neighbours extends ReadServlet {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final transient Site site;

  Neighbours(Site site) {
    this.site = site;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    KnownParameters.require(request, List.of("of", "lang"));
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
      var around = Neighbourhood.of(thing, site.reader(), names);
      var json = JSON.createObjectNode();
      json.set("thing", json(names.link(thing)));
      var list = json.putArray("neighbours");
      for (var neighbour : around.neighbours()) {
        list.add(
            json(neighbour.thing())
                .put("relation", neighbour.relation())
                .put("incoming", neighbour.incoming()));
      }
      return json.put("more", around.more()).put("cut", around.cut());
    } finally {
      data.end();
    }
  }

  private ObjectNode json(Link link) {
    var kinds = site.overview().kinds();
    var json =
        JSON.createObjectNode()
            .put("id", link.node().getURI())
            .put("name", link.text())
            .put("href", link.href());
    kinds
        .of(site.reader().values(link.node(), RDF.type.asNode()))
        .flatMap(kinds::root)
        .map(Node::getURI)
        .filter(iri -> iri.startsWith(Inno.NS))
        .ifPresent(iri -> json.put("kind", iri.substring(Inno.NS.length())));
    return json;
  }
}
