package org.innovationatlas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Holds the code to the structure that the design and the house style describe. */
@AnalyzeClasses(
    packages = "org.innovationatlas",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final int LONGEST_FILE = 300;
  private static final String STAGES = "org.innovationatlas.(read|graph|check|link|store|serve)..";

  @ArchTest
  static final ArchRule stagesDoNotKnowEachOther =
      slices().matching(STAGES).should().notDependOnEachOther().allowEmptyShould(true);

  @ArchTest
  static final ArchRule theModelKnowsOnlyTheJdk =
      classes()
          .that()
          .resideInAPackage("org.innovationatlas.model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "org.innovationatlas.model..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule vocabularyAndTextKnowNoStage =
      noClasses()
          .that()
          .resideInAnyPackage("org.innovationatlas.vocab..", "org.innovationatlas.text..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(STAGES, "org.innovationatlas.cli..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nobodyKnowsTheCommands =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.innovationatlas.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.innovationatlas.cli..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyCommandsPrint =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.innovationatlas.cli..")
          .should(ACCESS_STANDARD_STREAMS)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyCommandsEndTheProcess =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.innovationatlas.cli..")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule logLinesGoThroughSlf4j = noClasses().should(USE_JAVA_UTIL_LOGGING);

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      noClasses()
          .should()
          .haveNameMatching(".*\\.(Abstract\\w+|\\w+(Utils?|Helper|Manager|Impl))")
          .orShould()
          .resideInAPackage("..util..");

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    var folders =
        javaFiles(file -> true).stream()
            .map(Path::getParent)
            .filter(folder -> !folder.endsWith(Path.of("org", "innovationatlas")))
            .distinct();
    assertThat(folders)
        .allSatisfy(
            folder ->
                assertThat(folder.resolve("package-info.java"))
                    .content()
                    .containsPattern("(?s)/\\*\\*.*@NullMarked\\s+package "));
  }

  @Test
  void noSourceFileIsTooLongToRead() throws IOException {
    assertThat(javaFiles(file -> lines(file) > LONGEST_FILE)).isEmpty();
  }

  private static List<Path> javaFiles(Predicate<Path> wanted) throws IOException {
    try (var files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(wanted)
          .sorted()
          .toList();
    }
  }

  private static int lines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException e) {
      throw new AssertionError("Cannot read " + file, e);
    }
  }
}
