package org.innovationatlas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.innovationatlas.text.Likeness;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads a query and gives its variables the values of the parameters. */
final class QueryText {
  /** How the parser says which word it did not expect, and where. */
  private static final Pattern ENCOUNTERED =
      Pattern.compile(
          "Encountered \"(?: \"?[^\"]*\"? ?\")?\\s*([^\"]*?)\\s*\"+ at line (\\d+), column (\\d+)");

  private final CommandLine commandLine;
  private final InputStream standardInput;

  QueryText(CommandLine commandLine, InputStream standardInput) {
    this.commandLine = commandLine;
    this.standardInput = standardInput;
  }

  /**
   * @param file the file's name, or {@code -} for standard input
   * @param parameters the values by the names of variables
   * @throws ParameterException when the text is no query or has no such variable
   */
  Query read(String file, Map<String, String> parameters) throws IOException {
    var query = parse(file);
    var variables =
        Optional.ofNullable(query.getQueryPattern()).stream()
            .flatMap(pattern -> PatternVars.vars(pattern).stream())
            .map(Var::getVarName)
            .toList();
    var values = new HashMap<Var, Node>();
    parameters.forEach(
        (name, value) -> {
          if (!variables.contains(name)) {
            throw new ParameterException(
                commandLine,
                "\""
                    + name
                    + "\" is not a variable of "
                    + file
                    + "; expected one of "
                    + String.join(", ", variables)
                    + "."
                    + Likeness.didYouMean(name, variables));
          }
          values.put(Var.alloc(name), term(query, value));
        });
    return values.isEmpty() ? query : withValues(query, values);
  }

  /** A parameter takes the place of its default where the query has one, else of its variable. */
  private static Query withValues(Query query, Map<Var, Node> values) {
    var defaults = new HashSet<Var>();
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementData data) {
            defaults.addAll(data.getVars());
          }
        });
    var free = new HashMap<>(values);
    free.keySet().removeAll(defaults);
    var given = QueryTransformOps.transform(query, new ParameterDefaults(values));
    return free.isEmpty() ? given : QueryTransformOps.replaceVars(given, free);
  }

  private Query parse(String file) throws IOException {
    try {
      return QueryFactory.create(
          file.equals("-")
              ? new String(standardInput.readAllBytes(), UTF_8)
              : Files.readString(path(file)));
    } catch (QueryParseException e) {
      throw new ParameterException(commandLine, file + wrong(e), e);
    } catch (QueryException e) {
      throw new ParameterException(commandLine, file + ": " + e.getMessage(), e);
    } catch (CharacterCodingException e) {
      throw new ParameterException(commandLine, file + ": the file is not UTF-8", e);
    }
  }

  /**
   * The file, or the packed one of that name, so that the questions can be asked from any folder.
   */
  private static Path path(String file) throws IOException {
    var path = Path.of(file);
    var packed = Packed.root().resolve("queries").resolve(path.getFileName().toString());
    return Files.exists(path) || !Files.exists(packed) ? path : packed;
  }

  /** The place and the words, without the long list of all that could stand there. */
  private static String wrong(QueryParseException failure) {
    var message = String.valueOf(failure.getMessage()).strip();
    var found = ENCOUNTERED.matcher(message);
    var place = failure.getLine() > 0 ? ":" + failure.getLine() + ":" + failure.getColumn() : "";
    return found.find()
        ? ":%s:%s: this is not SPARQL: \"%s\" stands where something else is expected"
            .formatted(found.group(2), found.group(3), found.group(1))
        : place + ": this is not SPARQL: " + message.lines().findFirst().orElse("");
  }

  private static Node term(Query query, String value) {
    try {
      return NodeFactoryExtra.parseNode(value, PrefixMapFactory.create(query.getPrefixMapping()));
    } catch (RiotException | QueryException e) {
      return NodeFactory.createLiteralString(value);
    }
  }
}
