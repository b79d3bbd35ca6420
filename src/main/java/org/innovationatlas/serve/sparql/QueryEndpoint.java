package org.innovationatlas.serve.sparql;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.innovationatlas.question.NotSparql;
import org.innovationatlas.question.Sparql;
import org.innovationatlas.serve.http.Plain;
import org.innovationatlas.serve.http.PublicRoot;
import org.innovationatlas.serve.http.UnfitRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers queries of strangers, and without a query describes itself (SPARQL 1.1 Protocol, section
 * 2.1; SPARQL 1.1 Service Description, section 2). What goes wrong it says in plain words.
 */
public final class QueryEndpoint extends SPARQL_QueryDataset {
  private static final Logger LOG = LoggerFactory.getLogger(QueryEndpoint.class);
  private static final String ALLOWED = "GET, HEAD, POST, OPTIONS";
  private static final Set<String> OF_THE_DESCRIPTION = Set.of("format", "lang");

  private final PublicRoot root;
  private final SelfDescription description;

  /** Describes the endpoint to who asks it nothing. */
  @FunctionalInterface
  public interface SelfDescription {
    void answer(HttpAction action) throws IOException;
  }

  /**
   * @param root the address of the server, which relative IRIs in queries are relative to
   */
  public QueryEndpoint(PublicRoot root, SelfDescription description) {
    this.root = root;
    this.description = description;
  }

  @Override
  public void process(HttpAction action) {
    switch (action.getRequestMethod()) {
      case "GET", "POST" -> answerOrApologise(action);
      case "OPTIONS" -> {
        action.setResponseHeader("Allow", ALLOWED);
        action.setResponseStatus(HttpServletResponse.SC_NO_CONTENT);
      }
      default -> {
        action.setResponseHeader("Allow", ALLOWED);
        say(
            action,
            HttpServletResponse.SC_METHOD_NOT_ALLOWED,
            action.getRequestMethod()
                + " is not answered here; send a query by GET or POST. Nothing can be changed.");
      }
    }
  }

  private void answerOrApologise(HttpAction action) {
    try {
      answer(action);
    } catch (ActionErrorException e) {
      say(action, e.getRC(), String.valueOf(e.getMessage()));
    } catch (UnfitRequest e) {
      say(action, HttpServletResponse.SC_BAD_REQUEST, String.valueOf(e.getMessage()));
    } catch (QueryCancelledException e) {
      say(
          action,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          "The query took too long and was stopped; ask for less, or in smaller parts.");
    } catch (RuntimeIOException | IOException e) {
      LOG.debug("A client left before it had its answer", e);
    } catch (RuntimeException e) {
      LOG.error("A query could not be answered", e);
      say(
          action,
          HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
          "The query can't be answered because of a fault of the server, which has noted it.");
    }
  }

  private void answer(HttpAction action) throws IOException {
    if (asksNothing(action)) {
      description.answer(action);
    } else {
      action.setResponseHeader("Vary", "Accept");
      executeLifecycle(action);
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
      var query = Sparql.parse(text, root.of(action.getRequest()) + "sparql");
      QueryObjection.to(text).ifPresent(ServletOps::errorBadRequest);
      execute(query, action);
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

  private void execute(Query query, HttpAction action) throws IOException {
    var answer = Answer.to(query, action.getRequest());
    action.beginRead();
    try {
      var asked = decideDataset(action, query, "");
      try (var execution = createQueryExec(action, asked.getRight(), asked.getLeft())) {
        answer.send(execution, action.getResponse());
      }
    } catch (QueryCancelledException e) {
      throw e;
    } catch (QueryException e) {
      ServletOps.errorBadRequest(String.valueOf(e.getMessage()));
    } finally {
      action.endRead();
    }
  }

  private static void say(HttpAction action, int status, String message) {
    var response = action.getResponse();
    if (response.isCommitted()) {
      breakOff(action, message);
      return;
    }
    try {
      response.resetBuffer();
      Plain.say(response, status, message);
    } catch (IOException e) {
      LOG.debug("A client left before it had its answer", e);
    }
  }

  /** What was sent can't be taken back, but its end must not look like the end of the answer. */
  private static void breakOff(HttpAction action, String message) {
    ServletContextRequest.getServletContextRequest(action.getRequest())
        .getServletChannel()
        .abort(new IOException(message));
  }
}
