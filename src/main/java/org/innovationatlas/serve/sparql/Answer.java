package org.innovationatlas.serve.sparql;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.shared.InvalidPropertyURIException;
import org.innovationatlas.serve.guard.BoundedResults;
import org.innovationatlas.serve.guard.Execution;
import org.innovationatlas.serve.guard.RunningQuery;
import org.innovationatlas.serve.http.Accept;
import org.innovationatlas.serve.http.Format;
import org.innovationatlas.serve.http.Formats;
import org.innovationatlas.serve.http.UnfitRequest;

/** The answer to a query, in the format that its asker wants. */
final class Answer {
  /** What clients call the parameter that names a format; the protocol has only the header. */
  private static final List<String> PARAMETERS = List.of("format", "output", "results");

  private final String mediaType;
  private final BiFunction<Execution, RunningQuery, Body> result;

  private Answer(String mediaType, BiFunction<Execution, RunningQuery, Body> result) {
    this.mediaType = mediaType;
    this.result = result;
  }

  /** Writes what was found. */
  @FunctionalInterface
  private interface Body {
    void write(OutputStream out) throws IOException;
  }

  /** The answer in the format that the request asks for; ends it where there is no such format. */
  static Answer to(Query query, HttpServletRequest request) {
    if (query.isSelectType()) {
      var choice = choose("rows", TableFormat.OF_ROWS, request);
      return new Answer(
          choice.mediaType(),
          (execution, running) -> {
            var rows = BoundedResults.rows(execution.select(), running);
            var unused = rows.hasNext(); // the first row is awaited while the status can change
            return out -> choice.format().write(rows, out);
          });
    }
    if (query.isAskType()) {
      var choice = choose("yes or no", TableFormat.OF_YES_OR_NO, request);
      return new Answer(
          choice.mediaType(),
          (execution, running) -> {
            boolean yes = execution.ask();
            return out -> choice.format().write(yes, out);
          });
    }
    var choice = choose("a graph", GraphFormat.ALL, request);
    return new Answer(
        choice.mediaType(),
        (execution, running) -> {
          var graph = graph(execution, query, BoundedResults.graph(running));
          return out -> write(graph, choice.format(), out);
        });
  }

  private static <F extends Format> Formats.Choice<F> choose(
      String what, Formats<F> formats, HttpServletRequest request) {
    var name = PARAMETERS.stream().map(request::getParameter).filter(Objects::nonNull).findFirst();
    Optional<Formats.Choice<F>> choice =
        name.isPresent() ? formats.named(name.get()) : formats.accepted(Accept.of(request));
    if (choice.isEmpty()) {
      throw UnfitRequest.notAcceptable(
          "The answer is " + what + "; its formats are " + formats + ".");
    }
    return choice.get();
  }

  private static Graph graph(Execution execution, Query query, Graph empty) {
    return query.isConstructType() ? execution.construct(empty) : execution.describe(empty);
  }

  private static void write(Graph graph, GraphFormat format, OutputStream out) throws IOException {
    try {
      format.write(graph, out);
    } catch (InvalidPropertyURIException e) {
      throw UnfitRequest.notAcceptable(
          "RDF/XML can't name the property " + e.getMessage() + "; ask for another format.");
    }
  }

  /** The media type of the answer. */
  String mediaType() {
    return mediaType;
  }

  /** Finds the answer and sends it. */
  void send(Execution execution, RunningQuery running, HttpServletResponse response)
      throws IOException {
    var body = result.apply(execution, running);
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType(mediaType);
    response.setCharacterEncoding(UTF_8.name());
    body.write(response.getOutputStream());
  }
}
