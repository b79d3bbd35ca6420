package org.innovationatlas.serve.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.content.Current;
import org.innovationatlas.serve.http.Plain;
import org.innovationatlas.serve.http.PublicRoot;
import org.innovationatlas.serve.http.ReadServlet;
import org.innovationatlas.serve.http.UnfitRequest;

/** Answers {@code /reconcile} and the paths below it (Reconciliation Service API 0.2 and 0.1). */
final class ReconcileServlet extends ReadServlet {
  static final String STYLE = "/reconcile/card.css";

  private static final long serialVersionUID = 1L;

  private final transient DatasetGraph dataset;
  private final transient Current<Holdings> holdings;
  private final transient Manifest manifest;
  private final transient PublicRoot root;
  private final transient CardServing cards;

  ReconcileServlet(Content content, PublicRoot root, CardPages pages) {
    this.dataset = content.dataset();
    this.holdings = new Current<>(content.version(), () -> Holdings.of(content));
    this.manifest = new Manifest(content);
    this.root = root;
    this.cards = new CardServing(content, root, pages);
  }

  @Override
  protected boolean takesForms() {
    return true;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var route = Route.of(request);
    var parameters = new Parameters(request);
    var held = holdings.get();
    switch (route.path()) {
      case "" -> JsonAnswer.send(request, response, service(request, parameters, route, held));
      case "suggest/entity", "suggest/type", "suggest/property" ->
          JsonAnswer.send(request, response, suggest(parameters, route, held));
      case "properties" ->
          JsonAnswer.send(
              request,
              response,
              reading(
                  data ->
                      new Extension(held, data)
                          .proposals(
                              parameters.text("type"),
                              parameters.number("limit", 1),
                              route.language())));
      case "flyout/entity", "flyout/type", "flyout/property" ->
          cards.flyout(request, response, route, held);
      case "preview" -> cards.preview(request, response, route, held);
      case "view" -> cards.view(request, response, held);
      default ->
          Plain.say(
              response,
              HttpServletResponse.SC_NOT_FOUND,
              "The service has no path %s; /reconcile says which it has.".formatted(route.path()));
    }
  }

  private JsonNode service(
      HttpServletRequest request, Parameters parameters, Route route, Holdings held) {
    var reader = new QueryReader(held.properties());
    var queries = parameters.text("queries").map(reader::batch);
    var query = parameters.text("query").map(reader::single);
    var extension = parameters.text("extend");
    if (queries.isPresent()) {
      return reading(
          data -> {
            var answer = JsonNodeFactory.instance.objectNode();
            var reconciler = new Reconciler(held, data);
            queries
                .get()
                .forEach(
                    (name, one) -> answer.set(name, result(reconciler, one, route, held, data)));
            return answer;
          });
    }
    if (query.isPresent()) {
      return reading(data -> result(new Reconciler(held, data), query.get(), route, held, data));
    }
    if (extension.isPresent()) {
      return reading(data -> new Extension(held, data).answer(extension.get(), route.language()));
    }
    if (request.getMethod().equals("POST")) {
      throw new UnfitRequest("Send a form with one of the fields queries, extend.");
    }
    return manifest.json(held, route.service(root.of(request)), route.language());
  }

  private static ObjectNode result(
      Reconciler reconciler, Query query, Route route, Holdings held, Graph data) {
    var json = new EntityJson(held.entities(), data);
    var answer = JsonNodeFactory.instance.objectNode();
    var result = answer.putArray("result");
    reconciler
        .candidates(query, route.language())
        .forEach(candidate -> result.add(json.candidate(candidate)));
    return answer;
  }

  private ObjectNode suggest(Parameters parameters, Route route, Holdings held) {
    var prefix = parameters.text("prefix").orElse("");
    if (prefix.length() > Reconciler.LONGEST_NAME) {
      throw new UnfitRequest(
          "prefix has %d characters; no name has more than %d"
              .formatted(prefix.length(), Reconciler.LONGEST_NAME));
    }
    int cursor = parameters.number("cursor", 0).orElse(0);
    return reading(
        data -> {
          var suggestions = new Suggestions(held, data);
          return switch (route.path()) {
            case "suggest/entity" -> suggestions.entities(prefix, cursor, route.language());
            case "suggest/type" -> suggestions.types(prefix, cursor, route.language());
            default -> suggestions.properties(prefix, cursor, route.language());
          };
        });
  }

  private <T> T reading(Function<Graph, T> answer) {
    return Txn.calculateRead(dataset, () -> answer.apply(dataset.getDefaultGraph()));
  }
}
