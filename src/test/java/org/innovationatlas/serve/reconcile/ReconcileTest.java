package org.innovationatlas.serve.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.innovationatlas.serve.reconcile.ReconcileClient.ids;
import static org.innovationatlas.serve.reconcile.ReconcileClient.json;
import static org.innovationatlas.serve.reconcile.ReconcileClient.matches;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.innovationatlas.link.RorSample;
import org.innovationatlas.serve.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of a table's rows lead to what they mean, and to nothing where that isn't certain. */
class ReconcileTest {
  private static ReconcileClient client;

  @BeforeAll
  static void start() throws IOException {
    client = ReconcileClient.start();
  }

  @AfterAll
  static void stop() {
    client.close();
  }

  private static List<JsonNode> named(String name, String more) throws Exception {
    return client.candidates("{\"query\":\"" + name + "\"" + more + "}");
  }

  private static Map<String, Object> features(JsonNode candidate) {
    var features = new HashMap<String, Object>();
    for (JsonNode feature : candidate.path("features")) {
      var value = feature.path("value");
      features.put(
          feature.path("id").asText(), value.isBoolean() ? value.asBoolean() : value.asDouble());
    }
    return features;
  }

  @ParameterizedTest
  @CsvSource({
    "普陀区, district/putuo",
    "普陀, district/putuo",
    "上海市普陀区, district/putuo",
    "Putuo District, district/putuo",
    "PUTUO DISTRICT, district/putuo",
    "'Putuo District, Shanghai', district/putuo",
    "浦東新區, district/pudong",
    "Grand Neo Bay, park/grand-neo-bay",
    "大零号湾, park/grand-neo-bay",
    "元宇宙虹口1号空间, park/metaverse-hongkou-space-1",
    "上海市, region/shanghai"
  })
  void matchesANameAsItIsWrittenInPractice(String name, String id) throws Exception {
    var type = id.startsWith("park/") ? ",\"type\":\"Park\"" : "";
    var found = named(name, type);

    assertThat(ids(found)).first().isEqualTo("shanghai/" + id);
    assertThat(matches(found)).containsExactly("shanghai/" + id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "浙江省舟山市普陀区",
        "Putuo County",
        "普陀县",
        "New Area",
        "区",
        "Shanghai Museum",
        "上海天文台",
        "元宇宙虹口3号空间",
        "Innovation",
        "…",
        " "
      })
  void matchesNothingWhereNothingIsMeant(String name) throws Exception {
    assertThat(matches(named(name, ""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "复旦大学, institution/fudan",
    "Fudan Future Valey, park/fudan-future-valley",
    "Putuo County, district/putuo"
  })
  void proposesButDoesNotMatchWhatANameOnlyMayMean(String name, String id) throws Exception {
    var found = named(name, "");

    assertThat(ids(found)).first().isEqualTo("shanghai/" + id);
    assertThat(matches(found)).isEmpty();
  }

  @Test
  void matchesOfManyOrganisationsOnlyTheOneThatTheAtlasHas() throws Exception {
    var names = RorSample.names();
    var matched = new ArrayList<String>();
    for (String name : names) {
      var query = JsonNodeFactory.instance.objectNode().put("query", name);
      var found = client.candidates(query.put("type", "Institution").toString());
      if (!matches(found).isEmpty()) {
        matched.add(name);
      }
    }

    assertThat(names).hasSizeGreaterThan(600);
    assertThat(matched).containsExactly("Shanghai University");
  }

  @Test
  void doesNotMatchAFigureByWordsThatDescribeOthersToo() throws Exception {
    assertThat(ids(named("2021年度产值", ""))).hasSize(1);
    assertThat(matches(named("2021年度产值", ",\"type\":\"Indicator\""))).isEmpty();
  }

  @Test
  void matchesNothingWhereTwoFitAlike() throws Exception {
    var found = named("世界人工智能大会", "");
    var series = named("世界人工智能大会", ",\"type\":\"EventSeries\"");

    assertThat(ids(found))
        .contains(
            "shanghai/event-series/world-artificial-intelligence-conference",
            "shanghai/event/world-artificial-intelligence-conference-xuhui");
    assertThat(matches(found)).isEmpty();
    assertThat(matches(series))
        .containsExactly("shanghai/event-series/world-artificial-intelligence-conference");
  }

  @Test
  void ordersCandidatesByScoreAndSaysWhatSpeaksForThem() throws Exception {
    var found = named("Grand Neo Bay", ",\"type\":\"Park\"");

    assertThat(found)
        .extracting(one -> one.path("score").asDouble())
        .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    assertThat(features(found.get(0)))
        .isEqualTo(
            Map.of(
                "name_similarity", 99.0,
                "name_same", true,
                "name_translated", true,
                "type_match", true));
    assertThat(features(found.get(1)).get("name_same")).isEqualTo(false);
  }

  @Test
  void takesATypeAsAWishUnlessItIsStrict() throws Exception {
    var wished = named("徐汇区", ",\"type\":\"Park\",\"type_strict\":\"should\"");

    assertThat(ids(wished)).containsExactly("shanghai/district/xuhui");
    assertThat(features(wished.get(0))).containsEntry("type_match", false);
    assertThat(matches(wished)).isEmpty();
    assertThat(named("徐汇区", ",\"type\":\"Park\",\"type_strict\":\"any\"")).isEmpty();
    assertThat(named("徐汇区", ",\"type\":[\"District\",\"Park\"],\"type_strict\":\"all\"")).isEmpty();
    assertThat(matches(named("徐汇区", ",\"type\":[\"Park\",{\"id\":\"District\"}]"))).hasSize(1);
  }

  @Test
  void takesATypeAboveThatOfTheThing() throws Exception {
    var found = named("同济未来产业科技园", ",\"type\":\"Park\",\"type_strict\":\"any\"");

    assertThat(matches(found)).containsExactly("shanghai/park/tongji-future-industry-science-park");
    assertThat(ids(ReconcileClient.list(found.get(0).path("type")))).contains("Park");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"Minhang District\"', true",
    "'\"闵行\"', true",
    "'\"Shanghai\"', true",
    "'[\"Putuo\",\"Minhang\"]', true",
    "'{\"id\":\"shanghai/district/minhang\",\"name\":\"Minhang\"}', true",
    "'\"https://w3id.org/innovation-atlas/shanghai/district/minhang\"', true",
    "'\"Putuo District\"', false",
    "'{\"id\":\"shanghai/district/putuo\"}', false",
    "'310107', false"
  })
  void weighsWhatElseIsKnown(String value, boolean fits) throws Exception {
    var found =
        named("Grand Neo Bay", ",\"properties\":[{\"pid\":\"locatedIn\",\"v\":" + value + "}]");

    assertThat(ids(found)).first().isEqualTo("shanghai/park/grand-neo-bay");
    assertThat(features(found.get(0))).containsEntry("property_locatedIn", fits);
    assertThat(matches(found)).hasSize(fits ? 1 : 0);
  }

  @Test
  void doesNotWeighWhatTheDataStatesNothingOf() throws Exception {
    var found = named("华为", ",\"properties\":[{\"pid\":\"locatedIn\",\"v\":\"Shenzhen\"}]");

    assertThat(features(found.get(0))).doesNotContainKey("property_locatedIn");
    assertThat(matches(found)).containsExactly("shanghai/institution/huawei");
  }

  @Test
  void findsByPropertiesAlone() throws Exception {
    var byCode = client.candidates("{\"properties\":[{\"pid\":\"code\",\"v\":\"310107\"}]}");
    var byPlace = client.candidates("{\"properties\":[{\"pid\":\"locatedIn\",\"v\":\"普陀\"}]}");

    assertThat(matches(byCode)).containsExactly("shanghai/district/putuo");
    assertThat(ids(byPlace)).contains("shanghai/park/shanghai-cybersecurity-industry-park");
    assertThat(matches(byPlace)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shanghai/district/putuo",
        "https://w3id.org/innovation-atlas/shanghai/district/putuo"
      })
  void findsByIdentifier(String id) throws Exception {
    assertThat(matches(named(id, ""))).containsExactly("shanghai/district/putuo");
  }

  @Test
  void namesACandidateInTheLanguageOfTheQuery() throws Exception {
    assertThat(named("普陀", "").get(0).path("name").asText()).isEqualTo("普陀区");
    assertThat(named("Putuo", "").get(0).path("name").asText()).isEqualTo("Putuo District");
    assertThat(named("Putuo", "").get(0).path("description").asText())
        .isEqualTo("普陀区 · district · Shanghai");
  }

  @Test
  void answersABatchByItsNamesAndToGetAsToPost() throws Exception {
    var batch = "{\"a\":{\"query\":\"普陀\",\"limit\":1},\"b\":{\"query\":\"Nothing at all\"}}";
    var posted = json(client.post("reconcile", "queries", batch));
    var got = client.get("reconcile?queries=" + TestServer.encode(batch));

    assertThat(posted.fieldNames()).toIterable().containsExactly("a", "b");
    assertThat(posted.path("a").path("result")).hasSize(1);
    assertThat(posted.path("b").path("result")).isEmpty();
    assertThat(got).isEqualTo(posted);
  }

  @Test
  void answersASingleQueryOfTheOlderApi() throws Exception {
    var asName = client.get("reconcile?query=" + TestServer.encode("普陀区"));
    var asObject =
        client.get("reconcile?query=" + TestServer.encode("{\"query\":\"普陀区\",\"limit\":1}"));

    assertThat(matches(ReconcileClient.list(asName.path("result"))))
        .containsExactly("shanghai/district/putuo");
    assertThat(asObject.path("result")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[ | queries is no JSON: line 1, column 2",
        "[] | queries: [] is not an object",
        "{\"q\":7} | queries/q: 7 is not an object",
        "{\"q\":{}} | queries/q has neither a query nor properties; give one of them",
        "{\"q\":{\"query\":7}} | queries/q/query: 7 is not a string",
        "{\"q\":{\"query\":\"a\",\"limit\":0}} | queries/q/limit: 0 is not a whole number from 1",
        "{\"q\":{\"query\":\"a\",\"type_strict\":\"x\"}} | queries/q/type_strict: \"x\" is not one of",
        "{\"q\":{\"query\":\"a\",\"properties\":[{\"v\":1}]}} | is not a property with a pid",
        "{\"q\":{\"query\":\"a\",\"properties\":[{\"pid\":\"lcatedIn\",\"v\":1}]}} | Did you mean \"locatedIn\"?"
      })
  void saysWhereAQueryIsWrong(String queries, String words) throws Exception {
    var answer = client.post("reconcile", "queries", queries);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(words);
  }
}
