package org.innovationatlas;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script at the root, in a checkout of its own whose Java and Maven only tell what they do. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for POSIX shells")
class AtlasScriptTest {
  private static final String ADVICE = "install a JDK 17 or newer, or point JAVA_HOME to one\n";

  private static final String JAVA =
      """
      #!/bin/sh
      if [ "$1" = -version ]; then
        echo 'openjdk version "%s" 2025-04-15' >&2
      else
        pwd -P
        printf '<%%s>\\n' "$@"
      fi
      """;

  /** Writes an archive of classes where it is told to. */
  private static final String ARCHIVING_JAVA =
      JAVA.formatted("17.0.15")
          .replace(
              "else\n",
              """
              elif [ "${1#-XX:ArchiveClassesAtExit=}" != "$1" ]; then
                cp "$0" "${1#-XX:ArchiveClassesAtExit=}"
              else
              """);

  private static final String MAVEN =
      """
      #!/bin/sh
      echo built >>builds.txt
      sleep 0.3
      echo jar >target/half
      mv target/half target/innovation-atlas.jar
      """;

  @TempDir private Path folder;
  private Path checkout;
  private Path jdk;

  @BeforeEach
  void makeACheckout() throws IOException {
    folder = folder.toRealPath();
    checkout = Files.createDirectories(folder.resolve("a checkout"));
    jdk = folder.resolve("jdk");
    program(jdk.resolve("bin/java"), JAVA.formatted("17.0.15"));
    program(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    program(checkout.resolve("mvnw"), MAVEN);
    program(checkout.resolve("atlas"), Files.readString(Path.of("atlas")));
    Files.createDirectories(checkout.resolve("facts"));
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
  }

  @Test
  void keepsTheFolderAndTheArguments() throws Exception {
    var run = Command.in(folder).with(java()).run(script(), "check", "two words", "", "*", "徐汇");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            "%s\n<-XX:-DontCompileHugeMethods>\n<-Datlas.command=%s>\n<-jar>\n<%s>\n<check>\n<two words>\n<>\n<*>\n<徐汇>\n"
                .formatted(folder, script(), checkout.resolve("target/innovation-atlas.jar")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"./atlas", "sh atlas"})
  void tellsJavaHowItIsCalled(String typed) throws Exception {
    var run = Command.in(checkout).with(java()).run("sh", "-c", typed + " init my-city");

    assertThat(run.out()).contains("<-Datlas.command=./atlas>\n");
  }

  @Test
  void isFoundThroughAChainOfSymbolicLinks() throws Exception {
    var bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("relative"), Path.of("../a checkout/atlas"));
    Files.createSymbolicLink(folder.resolve("absolute"), bin.resolve("relative"));

    var run = Command.in(bin).with(java()).run("../absolute");

    assertThat(run.out()).contains("<%s/target/innovation-atlas.jar>".formatted(checkout));
  }

  @Test
  void passesOptionsToJava() throws Exception {
    var options = with("ATLAS_JAVA_OPTS", "-Xmx1g -Dx=*");

    var run = Command.in(folder).with(options).run(script(), "serve");

    assertThat(run.out()).contains("<-Xmx1g>\n<-Dx=*>\n<-jar>\n");
  }

  @Test
  void preparesQuickerStartsOnceForEachJar() throws Exception {
    program(jdk.resolve("bin/java"), ARCHIVING_JAVA);

    assertThat(Command.in(folder).with(java()).run(script(), "check").err())
        .doesNotContain("preparing");
    assertThat(Command.in(folder).with(java()).run(script(), "serve", "--help").err())
        .doesNotContain("preparing");
    var first = Command.in(folder).with(java()).run(script(), "serve");
    assertThat(first.err()).contains("atlas: preparing quicker starts, once\n");
    assertThat(first.out())
        .contains("<-XX:SharedArchiveFile=%s/target/atlas-17.0.15.jsa>".formatted(checkout));
    assertThat(Command.in(folder).with(java()).run(script(), "serve").err())
        .doesNotContain("preparing");
    Files.writeString(checkout.resolve("pom.xml"), "<project></project>");
    assertThat(Command.in(folder).with(java()).run(script(), "serve").err()).contains("preparing");
    assertThat(checkout.resolve("target")).isDirectoryNotContaining("glob:**.{out,lock}");
  }

  @Test
  void triesToPrepareQuickerStartsOnlyOnce() throws Exception {
    program(jdk.resolve("bin/java"), ARCHIVING_JAVA.replace("cp \"$0\"", "true"));

    Command.in(folder).with(java()).run(script(), "serve");

    var second = Command.in(folder).with(java()).run(script(), "serve");
    assertThat(second.code()).isZero();
    assertThat(second.err()).doesNotContain("preparing");
  }

  @Test
  void saysThatJavaIsMissing() throws Exception {
    var bare = Map.of("JAVA_HOME", "", "PATH", "/nowhere");

    var run = Command.in(folder).with(bare).run(script());

    assertThat(run).isEqualTo(new Command.Result(3, "", "atlas: Java is missing; " + ADVICE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.8.0_292", "11.0.2", "16-ea"})
  void saysThatJavaIsTooOld(String version) throws Exception {
    program(jdk.resolve("bin/java"), JAVA.formatted(version));

    var run = Command.in(folder).with(java()).run(script());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo("atlas: %s/bin/java is Java %s, too old; %s", jdk, version, ADVICE);
  }

  @Test
  void saysThatTheBuildNeedsACompiler() throws Exception {
    Files.delete(jdk.resolve("bin/javac"));

    var run = Command.in(folder).with(java()).run(script());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("comes without the compiler javac; ").endsWith(ADVICE);
  }

  @Test
  void buildsWhenSomethingIsNewerThanTheJar() throws Exception {
    var fact = checkout.resolve("facts/fact.json");

    assertThat(buildsAfterAStart()).isEqualTo(1);
    assertThat(buildsAfterAStart()).isEqualTo(1);
    Files.writeString(fact, "{}");
    assertThat(buildsAfterAStart()).isEqualTo(2);
    Files.delete(fact);
    assertThat(buildsAfterAStart()).isEqualTo(3);
    assertThat(buildsAfterAStart()).isEqualTo(3);
  }

  @Test
  void saysWhereTheBuildTellsHowFarItIs() throws Exception {
    var run = Command.in(folder).with(java()).run(script());

    assertThat(run.err())
        .startsWith("atlas: building, ")
        .contains(checkout.resolve("target/atlas-build.log").toString());
  }

  @Test
  void showsWhyTheBuildFailed() throws Exception {
    program(checkout.resolve("mvnw"), "#!/bin/sh\necho 'a missing semicolon'\nexit 1\n");

    var run = Command.in(folder).with(java()).run(script());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("a missing semicolon\natlas: the build failed");
    assertThat(checkout.resolve("target/atlas.lock")).doesNotExist();
  }

  @Test
  void buildsOnceForTwoStartsAtATime() throws Exception {
    var threads = Executors.newFixedThreadPool(2);
    try {
      var one = CompletableFuture.supplyAsync(this::codeOfAStart, threads);
      var other = CompletableFuture.supplyAsync(this::codeOfAStart, threads);

      assertThat(one.get()).isZero();
      assertThat(other.get()).isZero();
      assertThat(checkout.resolve("builds.txt")).hasContent("built");
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void takesOverFromABuildThatWasKilled() throws Exception {
    var lock = Files.createDirectories(checkout.resolve("target/atlas.lock"));
    Files.writeString(lock.resolve("pid"), "999999999\n");

    assertThat(buildsAfterAStart()).isEqualTo(1);
  }

  private int buildsAfterAStart() throws IOException {
    assertThat(codeOfAStart()).isZero();
    return Files.readAllLines(checkout.resolve("builds.txt")).size();
  }

  private int codeOfAStart() {
    try {
      return Command.in(folder).with(java()).run(script()).code();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private String script() {
    return checkout.resolve("atlas").toString();
  }

  private Map<String, String> java() {
    return Map.of("JAVA_HOME", jdk.toString());
  }

  private Map<String, String> with(String variable, String value) {
    var variables = new HashMap<>(java());
    variables.put(variable, value);
    return variables;
  }

  private static void program(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, fromString("rwxr-xr-x"));
  }
}
