package org.innovationatlas.serve.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.system.Txn;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.http.EntityTag;
import org.innovationatlas.serve.http.Plain;
import org.innovationatlas.serve.http.PublicRoot;

/**
 * Answers with small pages of entities, types and properties, and leads to the page of an entity
 * (Reconciliation Service API 0.2, sections 5 and 6.4).
 */
final class CardServing {
  /** Other pages show a preview within a frame; it has neither scripts nor forms. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors *";

  private final Content content;
  private final PublicRoot root;
  private final CardPages pages;

  CardServing(Content content, PublicRoot root, CardPages pages) {
    this.content = content;
    this.root = root;
    this.pages = pages;
  }

  /** Answers with the page of an entity for a frame. */
  void preview(HttpServletRequest request, HttpServletResponse response, Route route, Holdings held)
      throws IOException {
    var id = new Parameters(request).required("id");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Frame-Options", null);
    var card = entity(id, request, route, held);
    if (card.isEmpty()) {
      missing(response, id);
      return;
    }
    var style = root.of(request) + ReconcileServlet.STYLE.substring(1);
    var body = pages.preview(card.get(), style, route.language()).getBytes(UTF_8);
    response.setHeader("Vary", "Accept-Language");
    response.setHeader("Content-Language", route.language());
    response.setHeader("Cache-Control", "public, max-age=60");
    if (EntityTag.of(body).answers(request, response)) {
      return;
    }
    response.setContentType("text/html");
    response.setCharacterEncoding(UTF_8.name());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** Answers with the piece of a page for a pane, in JSON. */
  void flyout(HttpServletRequest request, HttpServletResponse response, Route route, Holdings held)
      throws IOException {
    var id = new Parameters(request).required("id");
    var language = route.language();
    var card =
        switch (route.path()) {
          case "flyout/entity" -> entity(id, request, route, held);
          case "flyout/type" ->
              held.types()
                  .find(id)
                  .map(one -> Card.ofTerm(one.id(), one.name(language), one.meaning(), language));
          default ->
              held.properties()
                  .find(id)
                  .map(one -> Card.ofTerm(one.id(), one.name(language), one.meaning(), language));
        };
    if (card.isEmpty()) {
      missing(response, id);
      return;
    }
    var json = JsonNodeFactory.instance.objectNode();
    JsonAnswer.send(request, response, json.put("id", id).put("html", pages.flyout(card.get())));
  }

  /** Leads to the page of an entity, and nowhere else. */
  void view(HttpServletRequest request, HttpServletResponse response, Holdings held)
      throws IOException {
    var id = new Parameters(request).required("id");
    var address = held.entities().find(id).flatMap(entity -> address(entity, request));
    if (address.isEmpty()) {
      missing(response, id);
      return;
    }
    response.setHeader("Cache-Control", "public, max-age=60");
    response.setHeader("Location", address.get());
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }

  private Optional<Card> entity(String id, HttpServletRequest request, Route route, Holdings held) {
    return held.entities()
        .find(id)
        .map(
            entity ->
                Txn.calculateRead(
                    content.dataset(),
                    () ->
                        new Cards(held, content.dataset().getDefaultGraph())
                            .of(entity, address(entity, request).orElse(""), route.language())));
  }

  private Optional<String> address(Entity entity, HttpServletRequest request) {
    return content.pathOf(entity.node().getURI()).map(path -> root.of(request) + path.substring(1));
  }

  private static void missing(HttpServletResponse response, String id) throws IOException {
    Plain.say(
        response,
        HttpServletResponse.SC_NOT_FOUND,
        "Nothing has the id " + id + "; /reconcile/suggest lists what there is.");
  }
}
