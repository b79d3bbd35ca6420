package org.innovationatlas.serve.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.guard.QueryGuard;
import org.innovationatlas.serve.guard.RunningQuery;
import org.innovationatlas.serve.http.Plain;
import org.innovationatlas.serve.http.PublicRoot;
import org.innovationatlas.serve.http.ReadServlet;
import org.innovationatlas.serve.http.UnfitRequest;

/** Answers {@code /reconcile} and the paths below it (Reconciliation Service API 0.2 and 0.1). */
final class ReconcileServlet extends ReadServlet {
  static final String STYLE = "/reconcile/card.css";

  private static final long serialVersionUID = 1L;

  private final transient DatasetGraph dataset;
  private final transient Supplier<Holdings> holdings;
  private final transient QueryGuard guard;
  private final transient Manifest manifest;
  private final transient PublicRoot root;
  private final transient CardServing cards;

  ReconcileServlet(
      Content content,
      Supplier<Holdings> holdings,
      PublicRoot root,
      CardPages pages,
      QueryGuard guard) {
    this.dataset = content.dataset();
    this.holdings = holdings;
    this.guard = guard;
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
    var held = holdings.get();
    switch (route.path()) {
      case "" -> JsonAnswer.send(request, response, service(request, route, held));
      case "suggest/entity", "suggest/type", "suggest/property" ->
          JsonAnswer.send(request, response, suggest(request, route, held));
      case "properties" -> JsonAnswer.send(request, response, properties(request, route, held));
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

  private JsonNode service(HttpServletRequest request, Route route, Holdings held) {
    var parameters = new Parameters(request);
    var reader = new QueryReader(held.properties());
    var queries = parameters.text("queries");
    if (queries.isPresent()) {
      var batch = reader.batch(queries.get());
      return reading(
          request,
          queries.get(),
          (data, running) -> {
            var answer = JsonNodeFactory.instance.objectNode();
            var results = new Results(held, data, running, route.language());
            batch.forEach((name, query) -> answer.set(name, results.of(query)));
            return answer;
          });
    }
    var single = parameters.text("query");
    if (single.isPresent()) {
      var query = reader.single(single.get());
      return reading(
          request,
          single.get(),
          (data, running) -> new Results(held, data, running, route.language()).of(query));
    }
    var extension = parameters.text("extend");
    if (extension.isPresent()) {
      return reading(
          request,
          extension.get(),
          (data, running) ->
              new Extension(held, data, running).answer(extension.get(), route.language()));
    }
    if (request.getMethod().equals("POST")) {
      throw new UnfitRequest("Send a form with one of the fields queries, extend.");
    }
    return manifest.json(held, route.service(root.of(request)), route.language());
  }

  private ObjectNode suggest(HttpServletRequest request, Route route, Holdings held) {
    var parameters = new Parameters(request);
    var prefix = parameters.text("prefix").orElse("");
    if (prefix.length() > Reconciler.LONGEST_NAME) {
      throw new UnfitRequest(
          "prefix has %d characters; no name has more than %d"
              .formatted(prefix.length(), Reconciler.LONGEST_NAME));
    }
    int cursor = parameters.number("cursor", 0).orElse(0);
    return reading(
        request,
        prefix,
        (data, running) -> {
          var suggestions = new Suggestions(held, data, running);
          return switch (route.path()) {
            case "suggest/entity" -> suggestions.entities(prefix, cursor, route.language());
            case "suggest/type" -> suggestions.types(prefix, cursor, route.language());
            default -> suggestions.properties(prefix, cursor, route.language());
          };
        });
  }

  private static ObjectNode properties(HttpServletRequest request, Route route, Holdings held) {
    var parameters = new Parameters(request);
    return Extension.proposals(
        held, parameters.text("type"), parameters.number("limit", 1), route.language());
  }

  /** Takes its turn and its time like a query. */
  private <T> T reading(
      HttpServletRequest request, String text, BiFunction<Graph, RunningQuery, T> answer) {
    try (var running = guard.admit(request, text)) {
      try {
        return Txn.calculateRead(dataset, () -> answer.apply(dataset.getDefaultGraph(), running));
      } catch (QueryCancelledException e) {
        throw running.refusal();
      }
    }
  }
}
