package org.innovationatlas.serve.sparql;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.innovationatlas.question.SyntaxProblem;
import org.innovationatlas.serve.http.Plain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers queries of strangers, and without a query describes itself (SPARQL 1.1 Protocol, section
 * 2.1; SPARQL 1.1 Service Description, section 2). Refuses the parameters of Fuseki that put a
 * stranger's text into an answer.
 */
public final class QueryEndpoint extends SPARQL_QueryDataset {
  private static final Logger LOG = LoggerFactory.getLogger(QueryEndpoint.class);
  private static final String ALLOWED = "GET, HEAD, POST, OPTIONS";
  private static final List<String> REFUSED_PARAMETERS =
      List.of("stylesheet", "callback", "force-accept");
  private static final Set<String> OF_THE_DESCRIPTION = Set.of("format", "lang");

  private final SelfDescription description;

  /** Describes the endpoint to who asks it nothing. */
  @FunctionalInterface
  public interface SelfDescription {
    void answer(HttpAction action) throws IOException;
  }

  public QueryEndpoint(SelfDescription description) {
    this.description = description;
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
        say(
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
        executeLifecycle(action);
      }
    } catch (ActionErrorException e) {
      say(action, e.getRC(), String.valueOf(e.getMessage()));
    } catch (QueryCancelledException e) {
      say(
          action,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          "The query took too long and was stopped; ask for less, or in smaller parts.");
    } catch (RuntimeIOException e) {
      LOG.debug("A client left before it had its answer", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      LOG.error("A query could not be answered", e);
      say(
          action,
          HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
          "The query can't be answered because of a fault of the server, which has noted it.");
    }
  }

  private static boolean asksNothing(HttpAction action) {
    return action.getRequestMethod().equals("GET")
        && OF_THE_DESCRIPTION.containsAll(action.getRequestParameterMap().keySet());
  }

  @Override
  protected void validateRequest(HttpAction action) {
    for (String parameter : REFUSED_PARAMETERS) {
      if (action.getRequestParameter(parameter) != null) {
        ServletOps.errorBadRequest(
            "The parameter "
                + parameter
                + " is not supported; ask with query, default-graph-uri,"
                + " named-graph-uri and the header Accept.");
      }
    }
    super.validateRequest(action);
  }

  @Override
  protected void execute(String text, HttpAction action) {
    QueryObjection.to(text).ifPresent(ServletOps::errorBadRequest);
    try {
      execute(QueryFactory.create(text, Syntax.syntaxARQ), action);
    } catch (QueryParseException e) {
      var wrong = SyntaxProblem.of(e);
      ServletOps.errorBadRequest(
          wrong.line() > 0
              ? "Line %d, column %d: %s.".formatted(wrong.line(), wrong.column(), wrong.message())
              : "This is not SPARQL: " + wrong.message());
    } catch (QueryException e) {
      ServletOps.errorBadRequest(String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      ServletOps.errorBadRequest(
          "The query is too long a chain of operators; ask in smaller parts.");
    }
  }

  private void execute(Query query, HttpAction action) {
    action.beginRead();
    try {
      var asked = decideDataset(action, query, "");
      try (var execution = createQueryExec(action, asked.getRight(), asked.getLeft())) {
        sendResults(action, executeQuery(action, execution, query, ""), query.getPrologue());
      }
    } finally {
      action.endRead();
    }
  }

  private static void say(HttpAction action, int status, String message) {
    var response = action.getResponse();
    if (response.isCommitted()) {
      return;
    }
    try {
      response.resetBuffer();
      Plain.say(response, status, message);
    } catch (IOException e) {
      LOG.debug("A client left before it had its answer", e);
    }
  }
}
