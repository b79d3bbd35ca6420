package org.innovationatlas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.innovationatlas.text.Likeness;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads a query and gives its variables the values of the parameters. */
final class QueryText {
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
        PatternVars.vars(query.getQueryPattern()).stream().map(Var::getVarName).toList();
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
    return values.isEmpty() ? query : QueryTransformOps.replaceVars(query, values);
  }

  private Query parse(String file) throws IOException {
    try {
      return QueryFactory.create(
          file.equals("-")
              ? new String(standardInput.readAllBytes(), UTF_8)
              : Files.readString(Path.of(file)));
    } catch (QueryParseException e) {
      throw new ParameterException(
          commandLine,
          file
              + ":"
              + e.getLine()
              + ":"
              + e.getColumn()
              + ": this is not SPARQL: "
              + String.valueOf(e.getMessage()).strip(),
          e);
    } catch (QueryException e) {
      throw new ParameterException(commandLine, file + ": " + e.getMessage(), e);
    } catch (CharacterCodingException e) {
      throw new ParameterException(commandLine, file + ": the file is not UTF-8", e);
    }
  }

  private static Node term(Query query, String value) {
    try {
      return NodeFactoryExtra.parseNode(value, PrefixMapFactory.create(query.getPrefixMapping()));
    } catch (RiotException | QueryException e) {
      return NodeFactory.createLiteralString(value);
    }
  }
}
