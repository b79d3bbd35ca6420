package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.cli.ServedFacts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Full-text search in both languages. */
class SearchTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.of(ServedFacts.content(SmallAtlas.SHANGHAI));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode find(String words, String... more) throws Exception {
    var path = "search?q=" + TestServer.encode(words) + String.join("", more);
    return JSON.readTree(server.get(path, "Accept", "application/json").body());
  }

  private static List<String> paths(JsonNode found) {
    return StreamSupport.stream(found.path("hits").spliterator(), false)
        .map(hit -> hit.path("path").asText())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Grand Neo Bay, /shanghai/park/grand-neo-bay",
    "大零号湾, /shanghai/park/grand-neo-bay",
    "metaverse, /theme/metaverse",
    "元宇宙, /theme/metaverse",
    "Putuo, /shanghai/district/putuo",
    "普陀, /shanghai/district/putuo"
  })
  void findsByNameFirst(String words, String path) throws Exception {
    assertThat(paths(find(words))).first().isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "零号, /shanghai/park/grand-neo-bay, part of a word",
    "湾, /shanghai/park/grand-neo-bay, one character",
    "网络安全示范园, /shanghai/park/shanghai-cybersecurity-industry-park, words with others between",
    "cybersecurty, /shanghai/park/shanghai-cybersecurity-industry-park, a typing error",
    "demonstrations, /shanghai/park/shanghai-cybersecurity-industry-park, another form of a word",
    "cybersec, /shanghai/park/shanghai-cybersecurity-industry-park, the beginning of a word",
    "获批建设, /shanghai/park/shanghai-cybersecurity-industry-park, words that state a fact",
    "ＧＲＡＮＤ ｎｅｏ, /shanghai/park/grand-neo-bay, letters of full width"
  })
  void findsByPartOfANameOrQuote(String words, String path, String how) throws Exception {
    assertThat(paths(find(words, "&limit=100"))).as(how).contains(path);
  }

  @Test
  void tellsNamesInAllLanguagesAndMarksWhatIsFound() throws Exception {
    var hit = find("cybersecurity park").path("hits").path(0);
    assertThat(hit.path("names").path("zh").asText()).isEqualTo("上海市网络安全产业示范园");
    assertThat(hit.path("names").path("en").asText())
        .isEqualTo("Shanghai Cybersecurity Industry Demonstration Park");
    assertThat(hit.path("highlights").path("en").asText()).contains("<mark>Cybersecurity</mark>");
  }

  @Test
  void narrowsByKindAndDistrictAndCountsBoth() throws Exception {
    var all = find("metaverse");
    assertThat(all.path("facets").path("type")).isNotEmpty();
    var parks = find("metaverse", "&type=Park");
    assertThat(parks.path("total").asInt()).isPositive().isLessThan(all.path("total").asInt());
    assertThat(paths(parks)).allMatch(path -> path.startsWith("/shanghai/park/"));
    var district = find("metaverse", "&type=Park&district=/shanghai/district/hongkou");
    assertThat(district.path("total").asInt()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\"*?~^[]{}:/\\", "AND OR NOT", "()", "𠮷", "zzzzqqqq"})
  void answersWhateverIsTyped(String words) throws Exception {
    assertThat(find(words).path("total").isInt()).isTrue();
  }

  @Test
  void suggestsWhileOneTypes() throws Exception {
    var answer = server.get("search/suggest?q=" + TestServer.encode("元宇") + "&lang=en").body();
    var first = JSON.readTree(answer).path("suggestions").path(0);
    assertThat(first.path("name").asText()).isEqualTo("metaverse");
    assertThat(first.path("other").asText()).isEqualTo("元宇宙");
    assertThat(first.path("path").asText()).isEqualTo("/theme/metaverse");
  }

  @Test
  void refusesALimitThatIsNone() throws Exception {
    var answer = server.get("search?q=x&limit=0");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("limit=0", "from 1 to 200");
  }
}
