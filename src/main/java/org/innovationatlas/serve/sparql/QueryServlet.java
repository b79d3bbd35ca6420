package org.innovationatlas.serve.sparql;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.irix.IRIs;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Query;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.innovationatlas.question.NotSparql;
import org.innovationatlas.question.Sparql;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.federation.Federation;
import org.innovationatlas.serve.guard.BoundedAnswer;
import org.innovationatlas.serve.guard.Execution;
import org.innovationatlas.serve.guard.QueryGuard;
import org.innovationatlas.serve.guard.RunningQuery;
import org.innovationatlas.serve.http.EntityTag;
import org.innovationatlas.serve.http.PublicRoot;
import org.innovationatlas.serve.http.UnfitRequest;

/**
 * Answers queries of strangers, and without a query describes itself (SPARQL 1.1 Protocol, section
 * 2.1; SPARQL 1.1 Service Description, section 2). What goes wrong it says in plain words.
 */
final class QueryServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String ALLOWED = "GET, HEAD, POST, OPTIONS";
  private static final Set<String> OF_THE_DESCRIPTION = Set.of("format", "lang");

  private final transient DatasetGraph dataset;
  private final transient Supplier<String> version;
  private final transient PublicRoot root;
  private final transient SelfDescription description;
  private final transient QueryGuard guard;
  private final transient Federation federation;
  private transient volatile IRIx base = IRIs.getSystemBase();

  /** Describes the endpoint to who asks it nothing. */
  @FunctionalInterface
  interface SelfDescription {
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
  }

  /**
   * @param root the address of the server, which relative IRIs in queries are relative to
   * @param federation calls other endpoints
   */
  QueryServlet(
      Content content,
      PublicRoot root,
      SelfDescription description,
      QueryGuard guard,
      Federation federation) {
    this.dataset = content.dataset();
    this.version = content.version();
    this.root = root;
    this.description = description;
    this.guard = guard;
    this.federation = federation;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) {
    try {
      switch (request.getMethod()) {
        case "GET", "HEAD", "POST" -> answer(request, response);
        case "OPTIONS" -> {
          response.setHeader("Allow", ALLOWED);
          response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
        default -> {
          response.setHeader("Allow", ALLOWED);
          throw UnfitRequest.otherMethod(
              request.getMethod()
                  + " is not answered here; send a query by GET or POST. Nothing can be changed.");
        }
      }
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      Failure.explain(request, e);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (asksNothing(request)) {
      description.answer(request, response);
      return;
    }
    response.setHeader("Vary", "Accept");
    var requested = new RequestedQuery(request, response);
    var text = requested.text();
    var graphs = requested.dataset();
    try {
      answer(text, graphs, request, response);
    } catch (NotSparql e) {
      throw new UnfitRequest(
          e.line() > 0
              ? "Line %d, column %d: %s.".formatted(e.line(), e.column(), e.getMessage())
              : "This is not SPARQL: %s.".formatted(e.getMessage()));
    } catch (StackOverflowError e) {
      throw new UnfitRequest("The query is too long a chain of operators; ask in smaller parts.");
    }
  }

  private static boolean asksNothing(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        && OF_THE_DESCRIPTION.containsAll(request.getParameterMap().keySet());
  }

  private void answer(
      String text,
      DatasetDescription graphs,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var address = base(request);
    var parsed = Sparql.parse(text, address);
    var query = parsed.query();
    var objection =
        new QueryObjection(federation.endpoints(), query.getPrefixMapping()).to(parsed.words());
    if (objection.isPresent()) {
      throw new UnfitRequest(objection.get());
    }
    var answer = Answer.to(query, request);
    boolean repeatable = Repeatable.is(parsed.words());
    if (repeatable) {
      response.setHeader("Cache-Control", "public, max-age=60");
      var tag =
          EntityTag.of(
              version.get(),
              text,
              address.str(),
              answer.mediaType(),
              graphs.getDefaultGraphURIs().toString(),
              graphs.getNamedGraphURIs().toString());
      if (tag.answers(request, response)) {
        return;
      }
    }
    try (var running = guard.admit(request, text)) {
      BoundedAnswer.of(request).to(running);
      dataset.begin(TxnType.READ);
      try (var execution = execution(query, graphs, running)) {
        answer.send(repeatable ? execution : execution.withTime(), running, response);
        running.check(); // a writer may have passed over what stopped it
      } finally {
        dataset.end();
      }
    }
  }

  /** What relative IRIs are relative to: most often what they were before. */
  private IRIx base(HttpServletRequest request) {
    var address = root.of(request) + "sparql";
    var known = base;
    if (!known.str().equals(address)) {
      known = IRIx.create(address);
      base = known;
    }
    return known;
  }

  /** Graphs that the request names take the place of those that the query does (section 2.1.4). */
  private Execution execution(Query query, DatasetDescription graphs, RunningQuery running) {
    var asked = graphs.isEmpty() ? DatasetDescription.create(query) : graphs;
    query.getGraphURIs().clear();
    query.getNamedGraphURIs().clear();
    var execution =
        new Execution(query, DynamicDatasets.dynamicDataset(asked, dataset, false), running);
    federation.join(execution.context(), running);
    return execution;
  }
}
