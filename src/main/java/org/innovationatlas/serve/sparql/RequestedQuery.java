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
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.core.DatasetDescription;
import org.innovationatlas.serve.http.RequestGuard;
import org.innovationatlas.serve.http.UnfitRequest;

/**
 * What a request asks (SPARQL 1.1 Protocol, section 2.1). Each method ends the request with words
 * where it is not of the protocol.
 */
final class RequestedQuery {
  private static final String TAKEN =
      WebContent.contentTypeSPARQLQuery + ", " + WebContent.contentTypeHTMLForm;

  /** What Fuseki has beyond the protocol that puts a stranger's text into an answer. */
  private static final List<String> REFUSED = List.of("stylesheet", "callback", "force-accept");

  private final HttpServletRequest request;
  private final HttpServletResponse response;

  RequestedQuery(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
  }

  /** The text of the query. */
  String text() throws IOException {
    checkParameters();
    boolean inBody = isQueryItself();
    var parameter = request.getParameter("query");
    if (inBody && parameter != null) {
      throw new UnfitRequest("There is a query in the address and another in the body.");
    }
    if (!inBody && parameter == null) {
      throw new UnfitRequest(
          request.getParameter("update") == null
              ? "There is no query: send it as the parameter query, or as the body with"
                  + " Content-Type: application/sparql-query."
              : "Nothing can be changed here; send a query.");
    }
    return inBody ? body() : parameter;
  }

  private void checkParameters() {
    for (String parameter : REFUSED) {
      if (request.getParameter(parameter) != null) {
        throw new UnfitRequest(
            "The parameter "
                + parameter
                + " is not supported; ask with query, default-graph-uri, named-graph-uri and the"
                + " header Accept.");
      }
    }
    int queries = values("query").size();
    if (queries > 1) {
      throw new UnfitRequest("The parameter query is given " + queries + " times; send one query.");
    }
  }

  /**
   * The graphs that the request names; an empty name, as an unfilled form sends it, counts as none.
   */
  DatasetDescription dataset() {
    return DatasetDescription.create(graphs("default-graph-uri"), graphs("named-graph-uri"));
  }

  private List<String> graphs(String parameter) {
    var graphs = values(parameter).stream().filter(graph -> !graph.isEmpty()).toList();
    for (String graph : graphs) {
      if (!isAbsolute(graph)) {
        throw new UnfitRequest(parameter + " is \"" + graph + "\", which is no absolute IRI.");
      }
    }
    return graphs;
  }

  private List<String> values(String parameter) {
    var values = request.getParameterValues(parameter);
    return values == null ? List.of() : List.of(values);
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
    response.setHeader("Accept", TAKEN); // RFC 9110, section 15.5.16
    throw UnfitRequest.otherForm(reason);
  }

  private static boolean isAbsolute(String iri) {
    try {
      return IRIx.create(iri).isReference();
    } catch (IRIException e) {
      return false;
    }
  }

  /** The body, which is a query. */
  private String body() throws IOException {
    var body = request.getInputStream().readNBytes(RequestGuard.LONGEST_BODY + 1);
    if (body.length > RequestGuard.LONGEST_BODY) {
      throw UnfitRequest.tooMuch(
          "The query is longer than " + RequestGuard.LONGEST_BODY + " bytes.");
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new UnfitRequest("The body is not UTF-8.");
    }
  }
}
