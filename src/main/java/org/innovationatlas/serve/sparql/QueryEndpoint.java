package org.innovationatlas.serve.sparql;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.ARQException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.innovationatlas.question.SyntaxProblem;
import org.innovationatlas.serve.guard.BoundedAnswer;
import org.innovationatlas.serve.guard.BoundedResults;
import org.innovationatlas.serve.guard.QueryGuard;
import org.innovationatlas.serve.guard.RunningQuery;
import org.innovationatlas.serve.guard.StopReason;
import org.innovationatlas.serve.http.Plain;
import org.innovationatlas.serve.http.Unavailable;
import org.innovationatlas.serve.http.UnfitRequest;
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
  private final QueryGuard guard;

  /** Describes the endpoint to who asks it nothing. */
  @FunctionalInterface
  public interface SelfDescription {
    void answer(HttpAction action) throws IOException;
  }

  public QueryEndpoint(SelfDescription description, QueryGuard guard) {
    this.description = description;
    this.guard = guard;
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
    } catch (Unavailable e) {
      action.setResponseHeader("Retry-After", Integer.toString(e.retryAfter()));
      say(action, HttpServletResponse.SC_SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
    } catch (UnfitRequest e) {
      say(action, HttpServletResponse.SC_BAD_REQUEST, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException | OutOfMemoryError e) {
      sayWhy(action, e);
    }
  }

  /** Tells a client why it has no answer: because the query was stopped, or it is at fault. */
  private static void sayWhy(HttpAction action, Throwable failure) {
    var stopped = BoundedAnswer.of(action.getRequest()).stopped();
    if (stopped.isPresent()) {
      say(action, stopped.get().status(), stopped.get().words());
    } else if (failure instanceof ActionErrorException e) {
      say(action, e.getRC(), String.valueOf(e.getMessage()));
    } else if (failure instanceof ARQException) {
      LOG.debug("A query has no answer", failure);
      say(
          action,
          HttpServletResponse.SC_BAD_REQUEST,
          "The query can't be answered as it is written: " + failure.getMessage());
    } else if (failure instanceof OutOfMemoryError) {
      LOG.error("A query took all memory", failure);
      say(action, StopReason.MEMORY.status(), StopReason.MEMORY.words());
    } else if (failure instanceof RuntimeIOException) {
      LOG.debug("A client left before it had its answer", failure);
    } else {
      LOG.error("A query could not be answered", failure);
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

  /** Jena would read what is no UTF-8 as if it were something else. */
  @Override
  protected void executeBody(HttpAction action) {
    try {
      var body = action.getRequestInputStream().readAllBytes();
      execute(UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString(), action);
    } catch (CharacterCodingException e) {
      ServletOps.errorBadRequest("The query is not UTF-8.");
    } catch (IOException e) {
      throw new RuntimeIOException(e);
    }
  }

  @Override
  protected void execute(String text, HttpAction action) {
    if (text == null) { // a GET that says its body, which it has not, is a query
      ServletOps.errorBadRequest("There is no query; send it as the parameter query, or by POST.");
    }
    QueryObjection.to(text).ifPresent(ServletOps::errorBadRequest);
    try {
      var query = QueryFactory.create(text, Syntax.syntaxARQ);
      try (var running = guard.admit(action.getRequest(), text)) {
        execute(query, action, running);
      }
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

  private void execute(Query query, HttpAction action, RunningQuery running) {
    BoundedAnswer.of(action.getRequest()).to(running);
    action.beginRead();
    try {
      var asked = decideDataset(action, query, "");
      var prepared =
          QueryExec.newBuilder()
              .dataset(asked.getLeft())
              .query(asked.getRight())
              .context(action.getContext());
      try (var execution = running.guard(prepared).build()) {
        sendResults(action, result(execution, query, running), query.getPrologue());
      }
    } finally {
      action.endRead();
    }
  }

  private QueryExecResult result(QueryExec execution, Query query, RunningQuery running) {
    if (query.isSelectType()) {
      var rows = BoundedResults.rows(execution.select(), running);
      var unused = rows.hasNext(); // begins, while it still can be said that it fails
      return new QueryExecResult(rows);
    }
    if (query.isConstructType()) {
      return new QueryExecResult(execution.constructDataset(BoundedResults.dataset(running)));
    }
    return query.isDescribeType()
        ? new QueryExecResult(execution.describe(BoundedResults.graph(running)))
        : new QueryExecResult(execution.ask());
  }

  private static void say(HttpAction action, int status, String message) {
    var answer = BoundedAnswer.of(action.getRequest());
    try {
      if (answer.isCommitted()) {
        answer.cutOff(message);
      } else {
        answer.resetBuffer();
        Plain.say((HttpServletResponse) answer.getResponse(), status, message);
      }
    } catch (IOException e) {
      LOG.debug("A client left before it had its answer", e);
    }
  }
}
