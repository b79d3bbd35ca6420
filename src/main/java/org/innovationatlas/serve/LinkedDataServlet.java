package org.innovationatlas.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFWriter;

/**
 * Answers the IRIs of a graph at their paths, in the format that the client asks for: by the ending
 * of the path, else by the parameter {@code format}, else by the header {@code Accept}.
 */
final class LinkedDataServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String FORMATS =
      Arrays.stream(Representation.values())
          .map(one -> one.mediaType() + " (" + one.suffix() + ")")
          .collect(Collectors.joining(", "));

  private static final String WAYS_IN =
      """
      Innovation Atlas: %s

      /sparql    SPARQL 1.1 queries
      /ontology  the vocabulary; /shapes its SHACL shapes; /context.jsonld its JSON-LD context
      /.well-known/void  what is in it, and how many of its triples have no source
      The IRIs of the data answer at their own paths.
      Formats, by Accept, ?format= or the ending of a path: %s""";

  private final transient Resources resources;
  private final transient Supplier<String> figures;

  LinkedDataServlet(Content content) {
    this.resources = content.resources();
    this.figures = content.figures();
  }

  /** What was found at a path, and the format that the path's ending names. */
  private record Found(Graph graph, Optional<Representation> named) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    if (path.equals("/")) {
      say(response, HttpServletResponse.SC_OK, WAYS_IN.formatted(figures.get(), FORMATS));
      return;
    }
    var found = find(path);
    if (found.isEmpty()) {
      say(response, HttpServletResponse.SC_NOT_FOUND, "Nothing here has the path " + path + ".");
      return;
    }
    response.setHeader("Vary", "Accept");
    var representation = representation(request, found.get());
    if (representation.isEmpty()) {
      say(response, HttpServletResponse.SC_NOT_ACCEPTABLE, "The formats are " + FORMATS + ".");
      return;
    }
    answer(request, response, found.get().graph(), representation.get());
  }

  private Optional<Found> find(String path) {
    var whole = resources.find(path);
    if (whole.isPresent()) {
      return whole.map(graph -> new Found(graph, Optional.empty()));
    }
    int dot = path.lastIndexOf('.');
    return Representation.ofSuffix(path.substring(dot + 1))
        .flatMap(
            named ->
                resources
                    .find(path.substring(0, dot))
                    .map(graph -> new Found(graph, Optional.of(named))));
  }

  private static Optional<Representation> representation(HttpServletRequest request, Found found) {
    if (found.named().isPresent()) {
      return found.named();
    }
    var format = request.getParameter("format");
    return format == null
        ? Representation.accepted(accept(request))
        : Representation.ofSuffix(format);
  }

  private static List<String> accept(HttpServletRequest request) {
    return Collections.list(request.getHeaders("Accept"));
  }

  private static void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      Graph graph,
      Representation representation)
      throws IOException {
    var body = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(representation.format()).output(body);
    var tag = EntityTag.of(body.toByteArray());
    response.setHeader("ETag", tag.toString());
    if (tag.isIn(Collections.list(request.getHeaders("If-None-Match")))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(representation.mediaType());
    response.setCharacterEncoding(UTF_8.name());
    response.setContentLength(body.size());
    body.writeTo(response.getOutputStream());
  }

  private static void say(HttpServletResponse response, int status, String message)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain");
    response.setCharacterEncoding(UTF_8.name());
    response.getOutputStream().write((message + "\n").getBytes(UTF_8));
  }
}
