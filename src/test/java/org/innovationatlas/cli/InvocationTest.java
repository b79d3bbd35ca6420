package org.innovationatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvocationTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "./atlas, target/innovation-atlas.jar, ./atlas",
        "../a checkout/atlas, target/innovation-atlas.jar, '../a checkout/atlas'",
        "\"\", target/innovation-atlas.jar, java -jar target/innovation-atlas.jar",
        "\"\", it's.jar, java -jar 'it'\\''s.jar'",
        "\"\", target/classes, atlas"
      })
  void saysWhatTheUserTypes(String script, String classPath, String expected) {
    var system = new Properties();
    system.setProperty(Invocation.SCRIPT, script);
    system.setProperty("java.class.path", classPath);

    assertThat(Invocation.of(system)).isEqualTo(expected);
  }
}
