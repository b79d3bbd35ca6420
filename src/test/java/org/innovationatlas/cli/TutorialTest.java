package org.innovationatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.innovationatlas.serve.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goes through docs/tutorial.md. */
class TutorialTest {
  private static final Path TUTORIAL = Path.of("docs", "tutorial.md");
  private static final Pattern HASH =
      Pattern.compile("is \"([0-9a-f]{64})\", not \"([0-9a-f]{64})\"");

  @TempDir private Path folder;

  @Test
  void leadsFromAParagraphToAnAnswerWithItsWords() throws Exception {
    var city = folder.resolve("my-city");
    var report = city.resolve("report.txt");
    var init = Run.of("init", city);
    assertThat(Files.readString(TUTORIAL))
        .contains("$ ./atlas init my-city\n" + asTold(init.out() + init.err(), city));
    append(report, block("text"));
    Files.writeString(city.resolve("03-south.json"), block("json"));
    append(city.resolve("reference/places.ttl"), "\n" + block("turtle"));

    var located = Run.of("check", "--facts", city, "--report", report, "--locate");
    assertThat(located.out()).startsWith("Filled in 6 offsets.\n").endsWith("2 problems.\n");
    var problems = asTold(located.out(), city);
    assertThat(Files.readString(TUTORIAL))
        .contains(problems.substring(problems.indexOf("my-city/atlas.json:")));
    copyHashes(located.out(), List.of(city.resolve("atlas.json"), city.resolve("03-south.json")));
    assertThat(Run.of("check", "--facts", city, "--report", report).out())
        .endsWith("No problems.\n");

    var question = Files.writeString(folder.resolve("who-says-so.rq"), block("sparql"));
    assertThat(Files.readString(TUTORIAL))
        .contains(Run.of("query", question, "--facts", city).out());
    try (var server = TestServer.of(ServedFacts.content(city))) {
      showsTheDistrictAndTheContest(server);
    }
  }

  private static void showsTheDistrictAndTheContest(TestServer server) throws Exception {
    for (String path : List.of("district/south", "event/harbour-contest-3")) {
      assertThat(
              server.get("my-city/" + path, "Accept", "text/html", "Accept-Language", "en").body())
          .contains("South District", "Harbour Start-up Contest", "supports</q>");
    }
    assertThat(server.get("", "Accept", "text/html", "Accept-Language", "en").body())
        .contains("<figure class=\"map\"", "/my-city/district/south");
    var south = new ArrayList<JsonNode>();
    new ObjectMapper()
        .readTree(server.get("features?type=District").body())
        .get("features")
        .forEach(
            feature -> {
              if (feature.get("id").asText().endsWith("/my-city/district/south")) {
                south.add(feature);
              }
            });
    assertThat(south).hasSize(1);
    assertThat(south.get(0).at("/geometry/coordinates").toString()).isEqualTo("[-30.4,42.15]");
    assertThat(south.get(0).at("/properties/name_en").asText()).isEqualTo("South District");
  }

  /**
   * What is printed, with the folder and the program as the tutorial has them, and short hashes.
   */
  private static String asTold(String printed, Path city) {
    return printed
        .replace(city.toString(), "my-city")
        .replace("Serve it with: atlas", "Serve it with: ./atlas")
        .replaceAll("\"([0-9a-f]{4})[0-9a-f]{60}\"", "\"$1…\"");
  }

  private static void copyHashes(String problems, List<Path> files) throws IOException {
    for (var found : HASH.matcher(problems).results().toList()) {
      for (Path file : files) {
        Files.writeString(file, Files.readString(file).replace(found.group(2), found.group(1)));
      }
    }
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND);
  }

  private static String block(String language) throws IOException {
    var found =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(TUTORIAL));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
