package org.innovationatlas.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with random damage are read or reported, and never break the reader. */
class MutationTest {
  private static final Path ATLAS = Path.of("facts", "shanghai-2022");
  private static final String DOCUMENT = "05-jingan.json";

  /** More by hand: {@code ./mvnw test -Dtest=MutationTest -Datlas.fuzz=100000}. */
  private static final int DOCUMENT_MUTATIONS = Integer.getInteger("atlas.fuzz", 2_000);

  private static final int ATLAS_MUTATIONS = DOCUMENT_MUTATIONS / 4;
  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[\\[\\]{},:]|[^\\s\\[\\]{},:\"]+|\\s+");
  private static final List<String> ODD_VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1.5",
          "1e999",
          "99999999999",
          "\"\"",
          "\" \"",
          "[]",
          "{}",
          "[[[]]]",
          "{\"zh\": []}",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "\"/\"",
          "\"park/Ä\"",
          "\"a\\nb\"",
          "NaN",
          "'x'",
          "// x\n",
          "[".repeat(1_500),
          "\"" + "x".repeat(3_000) + "\"",
          "9".repeat(1_200));

  @TempDir private Path folder;

  @BeforeEach
  void copyAnAtlas() throws IOException {
    Files.writeString(folder.resolve("atlas.json"), head());
    Files.copy(ATLAS.resolve(DOCUMENT), folder.resolve(DOCUMENT));
  }

  @Test
  void readsOrReportsADamagedDocument() throws IOException {
    var tokens = tokens(Files.readString(ATLAS.resolve(DOCUMENT)));
    for (int seed = 0; seed < DOCUMENT_MUTATIONS; seed++) {
      mutateAndRead(DOCUMENT, tokens, seed);
    }
  }

  @Test
  void readsOrReportsADamagedAtlasJson() throws IOException {
    var tokens = tokens(head());
    for (int seed = 0; seed < ATLAS_MUTATIONS; seed++) {
      mutateAndRead("atlas.json", tokens, seed);
    }
  }

  /** The atlas.json without the paths, which lead nowhere from here. */
  private static String head() throws IOException {
    return Files.readString(ATLAS.resolve("atlas.json")).replaceAll("\"\\.\\./[^\"]*\"", "");
  }

  private void mutateAndRead(String name, List<String> tokens, int seed) throws IOException {
    var random = new Random(seed);
    var mutated = new ArrayList<>(tokens);
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      mutate(mutated, random);
    }
    var text = String.join("", mutated);
    var whole = random.nextInt(10) > 0 ? text : text.substring(0, random.nextInt(text.length()));
    Files.writeString(folder.resolve(name), whole);
    var what = "seed %d of %s".formatted(seed, name);
    try {
      var reading = Reading.of(folder);
      boolean isRead = reading.atlas().isPresent() && reading.documents().size() == 1;
      assertThat(isRead || !reading.problems().isEmpty())
          .as("%s: neither read nor reported:%n%s", what, whole)
          .isTrue();
      assertThat(reading.problems())
          .as("%s: a problem is one line", what)
          .noneMatch(problem -> problem.toString().contains("\n"));
    } catch (RuntimeException | StackOverflowError e) {
      fail("%s: %s from reading:%n%s".formatted(what, e, whole), e);
    }
  }

  private static void mutate(List<String> tokens, Random random) {
    int at = random.nextInt(tokens.size());
    switch (random.nextInt(5)) {
      case 0 -> tokens.remove(at);
      case 1 -> tokens.add(at, tokens.get(at));
      case 2 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
      case 3 -> tokens.set(at, ODD_VALUES.get(random.nextInt(ODD_VALUES.size())));
      default -> tokens.add(at, ODD_VALUES.get(random.nextInt(ODD_VALUES.size())));
    }
  }

  private static List<String> tokens(String json) {
    return TOKEN.matcher(json).results().map(MatchResult::group).toList();
  }
}
