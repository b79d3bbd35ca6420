package org.innovationatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
  void needsACommand() {
    var run = Run.of();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("atlas: Missing a command\nSee atlas --help.\n");
  }
}
