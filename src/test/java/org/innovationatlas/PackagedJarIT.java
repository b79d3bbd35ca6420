package org.innovationatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a user runs it: outside the checkout, with nothing beside it. */
class PackagedJarIT {
  private static final Path JAR = Path.of(System.getProperty("atlas.jar"));
  private static final String VERSION = System.getProperty("atlas.version");

  @TempDir private Path elsewhere;

  @Test
  void printsItsVersionAndNothingElse() throws Exception {
    var run = Command.in(elsewhere).run(Command.JAVA, "-jar", JAR.toString(), "--version");

    assertThat(run).isEqualTo(new Command.Result(0, "atlas " + VERSION + "\n", ""));
  }

  @Test
  void carriesTheFoldersAndLicencesThatItNeeds() throws IOException {
    try (var jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(entry -> entry.getName()))
          .contains("META-INF/LICENSE", "META-INF/LICENSE-DATA.md", "META-INF/NOTICE")
          .contains("ontology/innovation-atlas.ttl")
          .noneMatch(name -> name.matches("META-INF/[^/]*[.](SF|RSA|DSA)"))
          .doesNotHaveDuplicates();
    }
  }
}
