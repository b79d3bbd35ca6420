package org.innovationatlas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** What a {@code --param} does to a query. */
class QueryParameterTest {
  @Test
  void takesThePlaceOfTheDefaultThatValuesGives() {
    var query =
        """
        PREFIX status: <https://w3id.org/innovation-atlas/status/>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT ?code WHERE { VALUES ?status { status:planned status:held } ?status skos:notation ?code }
        """;
    assertThat(answer(query, "status=status:completed")).isEqualTo("code\r\ncompleted\r\n");
  }

  @Test
  void leavesTheOtherDefaultsOfARowAsTheyAre() {
    var query = "SELECT ?a ?b WHERE { VALUES (?a ?b) { (1 2) (3 4) } } ORDER BY ?a";
    assertThat(answer(query, "b=5")).isEqualTo("a,b\r\n1,5\r\n3,5\r\n");
  }

  @Test
  void givesAVariableWithoutADefaultItsValue() {
    var query =
        """
        PREFIX status: <https://w3id.org/innovation-atlas/status/>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT ?code WHERE { ?status skos:notation ?code }
        """;
    assertThat(answer(query, "status=status:held")).isEqualTo("code\r\nheld\r\n");
  }

  private static String answer(String query, String parameter) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var streams =
        new Streams(
            new ByteArrayInputStream(query.getBytes(UTF_8)),
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, true, UTF_8));
    int code =
        Main.run(
            streams,
            "query",
            "-",
            "--facts",
            "facts/shanghai-2022",
            "--format",
            "csv",
            "--param",
            parameter);
    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(code).isEqualTo(ExitCode.DONE);
    return out.toString(UTF_8);
  }
}
