package org.innovationatlas.serve.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.irix.IRIs;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.innovationatlas.question.NotSparql;
import org.innovationatlas.question.Sparql;
import org.innovationatlas.serve.federation.Federation;
import org.innovationatlas.serve.guard.BoundedAnswer;
import org.innovationatlas.serve.guard.QueryGuard;
import org.innovationatlas.serve.guard.RunningQuery;
import org.innovationatlas.serve.http.EntityTag;
import org.innovationatlas.serve.http.PublicRoot;

/**
 * Answers queries of strangers, and without a query describes itself (SPARQL 1.1 Protocol, section
 * 2.1; SPARQL 1.1 Service Description, section 2). What goes wrong it says in plain words.
 */
public final class QueryEndpoint extends SPARQL_QueryDataset {
  private static final String ALLOWED = "GET, HEAD, POST, OPTIONS";
  private static final Set<String> OF_THE_DESCRIPTION = Set.of("format", "lang");

  private final PublicRoot root;
  private final SelfDescription description;
  private final QueryGuard guard;
  private final Federation federation;
  private final Supplier<String> version;
  private volatile IRIx base = IRIs.getSystemBase();

  /** Describes the endpoint to who asks it nothing. */
  @FunctionalInterface
  public interface SelfDescription {
    void answer(HttpAction action) throws IOException;
  }

  /**
   * @param root the address of the server, which relative IRIs in queries are relative to
   * @param federation calls other endpoints
   * @param version tells the data from other data
   */
  public QueryEndpoint(
      PublicRoot root,
      SelfDescription description,
      QueryGuard guard,
      Federation federation,
      Supplier<String> version) {
    this.root = root;
    this.description = description;
    this.guard = guard;
    this.federation = federation;
    this.version = version;
  }

  @Override
  public void process(HttpAction action) {
    switch (action.getRequestMethod()) {
      case "GET", "POST" -> answer(action);
      case "OPTIONS" -> {
        action.setResponseHeader("Allow", ALLOWED);
        action.setResponseStatus(HttpServletResponse.SC_NO_CONTENT);
      }
      default -> {
        action.setResponseHeader("Allow", ALLOWED);
        Failure.say(
            action,
            HttpServletResponse.SC_METHOD_NOT_ALLOWED,
            action.getRequestMethod()
                + " is not answered here; send a query by GET or POST. Nothing can be changed.");
      }
    }
  }

  private void answer(HttpAction action) {
    try {
      if (asksNothing(action)) {
        description.answer(action);
      } else {
        action.setResponseHeader("Vary", "Accept");
        executeLifecycle(action);
      }
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      Failure.explain(action, e);
    }
  }

  private static boolean asksNothing(HttpAction action) {
    return action.getRequestMethod().equals("GET")
        && OF_THE_DESCRIPTION.containsAll(action.getRequestParameterMap().keySet());
  }

  @Override
  public void validate(HttpAction action) {
    new RequestedQuery(action).check();
  }

  @Override
  protected void executeBody(HttpAction action) {
    try {
      execute(new RequestedQuery(action).body(), action);
    } catch (IOException e) {
      throw new RuntimeIOException(e);
    }
  }

  @Override
  protected void execute(String text, HttpAction action) {
    try {
      var request = action.getRequest();
      var base = base(request);
      var parsed = Sparql.parse(text, base);
      var query = parsed.query();
      new QueryObjection(federation.endpoints(), query.getPrefixMapping())
          .to(parsed.words())
          .ifPresent(ServletOps::errorBadRequest);
      var answer = Answer.to(query, request);
      if (Repeatable.is(parsed.words())) {
        action.setResponseHeader("Cache-Control", "public, max-age=60");
        if (tag(text, base.str(), answer, request).answers(request, action.getResponse())) {
          return;
        }
      }
      try (var running = guard.admit(request, text)) {
        execute(query, answer, action, running);
      }
    } catch (NotSparql e) {
      ServletOps.errorBadRequest(
          e.line() > 0
              ? "Line %d, column %d: %s.".formatted(e.line(), e.column(), e.getMessage())
              : "This is not SPARQL: %s.".formatted(e.getMessage()));
    } catch (StackOverflowError e) {
      ServletOps.errorBadRequest(
          "The query is too long a chain of operators; ask in smaller parts.");
    } catch (IOException e) {
      throw new RuntimeIOException(e);
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

  private EntityTag tag(String text, String base, Answer answer, HttpServletRequest request) {
    var graphs = new ArrayList<String>();
    for (String parameter : RequestedQuery.GRAPHS) {
      graphs.add(parameter);
      graphs.addAll(
          List.of(
              Objects.requireNonNullElse(request.getParameterValues(parameter), new String[0])));
    }
    return EntityTag.of(version.get(), text, base, answer.mediaType(), graphs.toString());
  }

  private void execute(Query query, Answer answer, HttpAction action, RunningQuery running)
      throws IOException {
    BoundedAnswer.of(action.getRequest()).to(running);
    action.beginRead();
    try {
      var asked = decideDataset(action, query, "");
      var prepared =
          QueryExec.newBuilder()
              .dataset(asked.getLeft())
              .query(asked.getRight())
              .context(action.getContext());
      try (var execution = federation.join(running.guard(prepared), running).build()) {
        answer.send(execution, running, action.getResponse());
        running.check(); // a writer may have passed over what stopped it
      }
    } finally {
      action.endRead();
    }
  }
}
