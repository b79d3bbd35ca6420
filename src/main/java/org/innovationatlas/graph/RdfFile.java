package org.innovationatlas.graph;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;

/** A file of RDF triples beside the facts, such as reference data, read into a named graph. */
public final class RdfFile {
  private final Path file;

  public RdfFile(Path file) {
    this.file = file;
  }

  private static final Context OFFLINE = offline();

  /** A file of JSON-LD could name a context that is fetched from anywhere. */
  private static Context offline() {
    var options =
        new JsonLdOptions(
            (address, ignored) -> {
              throw new JsonLdError(
                  JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                  "the context <" + address + "> is not fetched; write it into the file");
            });
    var context = new Context();
    context.set(LangJSONLD11.JSONLD_OPTIONS, options);
    return context;
  }

  /** The name of the file without its ending. */
  public String name() {
    var name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /**
   * Hands on the file's triples as quads of the graph, and what is wrong with the file.
   *
   * @throws IOException when the file can't be read
   */
  public void read(Node graph, Consumer<Quad> quads, Consumer<Problem> problems)
      throws IOException {
    var lang = RDFLanguages.filenameToLang(file.getFileName().toString());
    if (lang == null || !RDFLanguages.isTriples(lang)) {
      problems.accept(
          new Problem(
              Position.ofFile(file.toString()),
              "this is no file of RDF triples by its ending; expected .ttl, .nt, .rdf or .jsonld"));
      return;
    }
    try (var in = Files.newInputStream(file)) {
      RDFParser.source(in)
          .lang(lang)
          .context(OFFLINE)
          .base(graph.getURI())
          .errorHandler(new Report(problems))
          .parse(
              new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                  quads.accept(Quad.create(graph, triple));
                }
              });
    } catch (RiotException e) {
      // the error handler has reported it
    }
  }

  /** Turns what the parser has to say into problems. */
  private final class Report implements ErrorHandler {
    private final Consumer<Problem> problems;

    private Report(Consumer<Problem> problems) {
      this.problems = problems;
    }

    @Override
    public void warning(String message, long line, long column) {
      report(message, line, column);
    }

    @Override
    public void error(String message, long line, long column) {
      report(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      report(message, line, column);
      throw new RiotException(message);
    }

    private void report(String message, long line, long column) {
      problems.accept(
          new Problem(
              new Position(file.toString(), (int) Math.max(0, line), (int) Math.max(0, column), ""),
              message + "; mend the file"));
    }
  }
}
