package org.innovationatlas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @Test
  void listsItsCommandsAndExitCodes() {
    var run = Run.of("--help");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("serve", "build", "check", "query", "Exit codes: 0 done");
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "build", "check", "query"})
  void explainsEachCommand(String command) {
    var run = Run.of(command, "--help");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Usage: atlas " + command, "--facts");
    assertThat(Run.of("help", command).out()).isEqualTo(run.out());
  }

  @Test
  void suggestsTheCommandThatWasMeant() {
    var run = Run.of("serv");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Did you mean: atlas serve");
  }

  @Test
  void refusesAPortThatIsNone() {
    var run = Run.of("serve", "--port", "70000");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--port takes a number from 0 to 65535, not 70000");
  }

  @Test
  void refusesAServiceThatHasNoWholeAddress() {
    var run = Run.of("serve", "--allow-service", "query.wikidata.org");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("'--allow-service'", "\"query.wikidata.org\" is not the address of an endpoint");
  }

  @Test
  void saysThatItCannotListenAtAnAddress() {
    var run = Run.of("serve", "--facts", Run.SMALL, "--host", "no-such-host.invalid");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("atlas serve: can't listen at no-such-host.invalid");
  }

  @Test
  void saysThatItsResultCannotBeWritten() {
    var full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    var err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new Streams(
                InputStream.nullInputStream(),
                new PrintStream(full, true, UTF_8),
                new PrintStream(err, true, UTF_8)),
            "build",
            "--facts",
            Run.SMALL.toString(),
            "--out",
            "-",
            "--format",
            "nq");

    assertThat(code).isEqualTo(3);
    assertThat(err.toString(UTF_8)).contains("standard output can't be written");
  }

  @Test
  void needsACommand() {
    var run = Run.of();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("atlas: Missing a command\nSee atlas --help.\n");
  }
}
