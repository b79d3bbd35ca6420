package org.innovationatlas.serve.sparql;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.WebContent;
import org.innovationatlas.serve.http.RequestGuard;

/**
 * What a request asks (SPARQL 1.1 Protocol, section 2.1). Each method ends the request with words
 * where it is not of the protocol.
 */
final class RequestedQuery {
  private static final String TAKEN =
      WebContent.contentTypeSPARQLQuery + ", " + WebContent.contentTypeHTMLForm;
  private static final List<String> GRAPHS = List.of("default-graph-uri", "named-graph-uri");

  /** What Fuseki has beyond the protocol that puts a stranger's text into an answer. */
  private static final List<String> REFUSED = List.of("stylesheet", "callback", "force-accept");

  private final HttpAction action;
  private final HttpServletRequest request;

  RequestedQuery(HttpAction action) {
    this.action = action;
    this.request = action.getRequest();
  }

  /** Looks at all but the query itself. */
  void check() {
    for (String parameter : REFUSED) {
      if (request.getParameter(parameter) != null) {
        ServletOps.errorBadRequest(
            "The parameter "
                + parameter
                + " is not supported; ask with query, default-graph-uri, named-graph-uri and the"
                + " header Accept.");
      }
    }
    if (isQueryItself()) {
      if (request.getParameter("query") != null) {
        ServletOps.errorBadRequest("There is a query in the address and another in the body.");
      }
    } else {
      checkParameter();
    }
    checkGraphs();
  }

  /** Whether the body is the query, and no form. */
  private boolean isQueryItself() {
    if (!request.getMethod().equals("POST")) {
      return false;
    }
    var type = ContentType.create(request.getContentType());
    if (type == null) {
      if (request.getContentLengthLong() != 0) {
        refuseBody("Say in the header Content-Type what the body is: one of " + TAKEN + ".");
      }
      return false;
    }
    var charset = Optional.ofNullable(type.getCharset()).orElse(UTF_8.name());
    if (!charset.equalsIgnoreCase(UTF_8.name())) {
      refuseBody("The body is to be UTF-8, not " + charset + ".");
    }
    var mediaType = type.getContentTypeStr();
    if (!List.of(TAKEN.split(", ")).contains(mediaType)) {
      refuseBody("The body is to be one of " + TAKEN + ", not " + mediaType + ".");
    }
    return mediaType.equals(WebContent.contentTypeSPARQLQuery);
  }

  private void refuseBody(String reason) {
    action.setResponseHeader("Accept", TAKEN); // RFC 9110, section 15.5.16
    ServletOps.error(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, reason);
  }

  private void checkParameter() {
    var queries = request.getParameterValues("query");
    if (queries == null) {
      ServletOps.errorBadRequest(
          request.getParameter("update") == null
              ? "There is no query: send it as the parameter query, or as the body with"
                  + " Content-Type: application/sparql-query."
              : "Nothing can be changed here; send a query.");
    } else if (queries.length > 1) {
      ServletOps.errorBadRequest(
          "The parameter query is given " + queries.length + " times; send one query.");
    }
  }

  /** The names of graphs; an empty one, as an unfilled form sends it, counts as none. */
  private void checkGraphs() {
    for (String parameter : GRAPHS) {
      var graphs = Optional.ofNullable(request.getParameterValues(parameter)).orElse(new String[0]);
      for (String graph : graphs) {
        if (!graph.isEmpty() && !isAbsolute(graph)) {
          ServletOps.errorBadRequest(
              parameter + " is \"" + graph + "\", which is no absolute IRI.");
        }
      }
    }
  }

  private static boolean isAbsolute(String iri) {
    try {
      return IRIx.create(iri).isReference();
    } catch (IRIException e) {
      return false;
    }
  }

  /** The body, which is a query. */
  String body() throws IOException {
    var body = request.getInputStream().readNBytes(RequestGuard.LONGEST_BODY + 1);
    if (body.length > RequestGuard.LONGEST_BODY) {
      ServletOps.error(
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          "The query is longer than " + RequestGuard.LONGEST_BODY + " bytes.");
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      ServletOps.errorBadRequest("The body is not UTF-8.");
      throw e;
    }
  }
}
