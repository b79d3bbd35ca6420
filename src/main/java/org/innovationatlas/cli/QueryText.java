package org.innovationatlas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.innovationatlas.question.NotSparql;
import org.innovationatlas.question.Question;
import org.innovationatlas.question.UnfitValue;
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
   * @throws ParameterException when the text is no query, has no such variable or can't take such a
   *     value
   */
  Query read(String file, Map<String, String> parameters) throws IOException {
    try {
      return Question.of(file, text(file)).with(parameters);
    } catch (NotSparql e) {
      var place = e.line() > 0 ? ":" + e.line() + ":" + e.column() : "";
      throw new ParameterException(
          commandLine, file + place + ": this is not SPARQL: " + e.getMessage(), e);
    } catch (UnfitValue e) {
      throw new ParameterException(commandLine, file + ": " + e.getMessage(), e);
    } catch (CharacterCodingException e) {
      throw new ParameterException(commandLine, file + ": the file is not UTF-8", e);
    }
  }

  private String text(String file) throws IOException {
    return file.equals("-")
        ? new String(standardInput.readAllBytes(), UTF_8)
        : Files.readString(path(file));
  }

  /**
   * The file, or the packed one of that name, so that the questions can be asked from any folder.
   */
  private static Path path(String file) throws IOException {
    var path = Path.of(file);
    if (Files.exists(path)) {
      return path;
    }
    var name = path.getFileName().toString();
    var packed = Packed.root().resolve("queries");
    for (Path found : List.of(packed.resolve(name), packed.resolve("federated").resolve(name))) {
      if (Files.exists(found)) {
        return found;
      }
    }
    return path;
  }
}
