package org.innovationatlas.cli;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a question. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    header = "Asks the atlases a SPARQL question and prints the answer.",
    description = {
      "",
      "The file's first comment says the question in words. A --param gives a variable of the query a value: an IRI in"
          + " <>, a prefixed name of the query's prefixes, a number, or else a text.",
      "",
      "  atlas query queries/things-of-a-district.rq --param district=district:putuo",
      ""
    })
final class QueryCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      description =
          "The query's file, or - for standard input; a file that is not there is looked for among the packed ones.")
  private String file;

  @Mixin private FactsOption facts;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "Ask this SPARQL endpoint instead of the atlases.")
  private @Nullable URI endpoint;

  @Option(
      names = "--format",
      description =
          "table, csv, tsv, json or xml for rows; ttl, nt, rdfxml or jsonld for a graph, or"
              + " ttl12 for one with its claims as RDF 1.2 has them. Default: table, and ttl for a graph.")
  private Optional<AnswerFormat> format = Optional.empty();

  @Option(names = "--param", paramLabel = "NAME=VALUE", description = "The value of a variable.")
  private Map<String, String> parameters = Map.of();

  @Spec private CommandSpec spec;

  QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    var query = new QueryText(spec.commandLine(), console.streams().in()).read(file, parameters);
    var answer = new Answer(query, format, spec.commandLine());
    if (endpoint != null) {
      try (var execution =
          QueryExecHTTP.newBuilder().endpoint(endpoint.toString()).query(query).build()) {
        answer.print(execution, console.streams().out());
      } catch (HttpException | QueryExceptionHTTP e) {
        throw new IOException(refused(endpoint, e), e);
      }
      return ExitCode.DONE;
    }
    return askAtlases(query, answer);
  }

  private static String refused(URI endpoint, RuntimeException failure) {
    int status = failure instanceof QueryExceptionHTTP http ? http.getStatusCode() : 0;
    return status > 0
        ? endpoint
            + " answered "
            + status
            + " ("
            + failure.getMessage()
            + "); is it a SPARQL endpoint?"
        : "nothing answers at " + endpoint + "; start it, or mend --endpoint";
  }

  private static String unanswered(RuntimeException failure) {
    int status = failure instanceof QueryExceptionHTTP http ? http.getStatusCode() : 0;
    return "the endpoint that the query calls by SERVICE has no answer ("
        + (status > 0 ? status + " " : "")
        + failure.getMessage()
        + "); ask again later, or mend its address";
  }

  private int askAtlases(Query query, Answer answer) throws IOException {
    var data = new ServedData(console, note -> {});
    var served = data.dataset(facts.folders(), Optional.empty());
    if (served.isEmpty()) {
      return ExitCode.DATA_HAS_PROBLEMS;
    }
    try (var open = served.get()) {
      var dataset = data.content(open).dataset();
      try (var execution = QueryExec.dataset(dataset).query(query).build()) {
        answer.print(execution, console.streams().out());
      } catch (HttpException | QueryExceptionHTTP e) {
        throw new IOException(unanswered(e), e);
      }
    }
    return ExitCode.DONE;
  }
}
