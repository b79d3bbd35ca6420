package org.innovationatlas.serve.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.innovationatlas.serve.TestServer.encode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.innovationatlas.NotPartOfTheProject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer is valid by the JSON Schemas of the Reconciliation Service API, 0.2 and 0.1. */
class ReconcileSchemasTest {
  private static final String VARIABLE = "RECONCILIATION_SCHEMAS";
  private static final List<String> VERSIONS = List.of("0.2", "0.1");
  private static final List<String> LANGUAGES = List.of("en", "zh");

  /** Things of every topmost class, and one that isn't there. */
  private static final List<String> THINGS =
      List.of(
          "district/putuo",
          "region/the-bund",
          "institution/huawei",
          "park/grand-neo-bay",
          "event/world-artificial-intelligence-conference-2022",
          "initiative/pudong-legislative-power",
          "indicator/grand-neo-bay-park-count",
          "nothing");

  private static ReconcileClient client;
  private static Path folder;

  @BeforeAll
  static void start() throws IOException {
    var name =
        NotPartOfTheProject.namedBy(
            VARIABLE,
            ReconcileSchemasTest.class,
            "folder with 0.1/schemas and 0.2/schemas: no answer is validated");
    folder = Path.of(name);
    client = ReconcileClient.start();
  }

  @AfterAll
  static void stop() {
    if (client != null) {
      client.close();
    }
  }

  record Case(String version, String language, String schema) {}

  static Stream<Case> cases() {
    return VERSIONS.stream()
        .flatMap(
            version ->
                LANGUAGES.stream()
                    .flatMap(
                        language ->
                            Stream.of(
                                    "manifest",
                                    "reconciliation-result-batch",
                                    "suggest-entities-response",
                                    "suggest-types-response",
                                    "suggest-properties-response",
                                    "data-extension-property-proposal",
                                    "data-extension-response")
                                .map(schema -> new Case(version, language, schema))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void validate(Case one) throws Exception {
    var schemas = schemas(folder.resolve(one.version()).resolve("schemas"));
    var schema =
        schemas.keySet().stream()
            .filter(id -> id.endsWith("/" + one.schema() + ".json"))
            .findFirst();
    if (schema.isEmpty()) {
      assertThat(one)
          .isEqualTo(new Case("0.1", one.language(), "data-extension-property-proposal"));
      return; // 0.1 has no schema of these
    }
    var registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7, builder -> builder.schemas(schemas));

    var validator = registry.getSchema(SchemaLocation.of(schema.get()));

    assertThat(validator.validate("[]", InputFormat.JSON)).isNotEmpty();
    for (JsonNode answer : answers(one)) {
      assertThat(validator.validate(answer.toString(), InputFormat.JSON))
          .as(answer.toString())
          .isEmpty();
    }
  }

  /**
   * The schemas by their ids, without {@code $schema}, which names no version, and without the
   * schema of security schemes, which isn't there.
   */
  private static Map<String, String> schemas(Path folder) throws IOException {
    var schemas = new HashMap<String, String>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".json")).toList()) {
        var schema = (ObjectNode) ReconcileClient.read(Files.readString(file));
        schema.remove("$schema");
        schemas.put(schema.path("$id").asText(), schema.toString());
      }
    }
    return schemas;
  }

  private static List<JsonNode> answers(Case one) throws Exception {
    var service = "reconcile/" + one.language();
    return switch (one.schema()) {
      case "manifest" -> List.of(client.get(service));
      case "reconciliation-result-batch" ->
          List.of(ReconcileClient.json(client.post(service, "queries", queries())));
      case "suggest-entities-response" -> suggestions(service + "/suggest/entity");
      case "suggest-types-response" -> suggestions(service + "/suggest/type");
      case "suggest-properties-response" -> suggestions(service + "/suggest/property");
      case "data-extension-property-proposal" ->
          List.of(
              client.get(service + "/properties?type=Park&limit=5"),
              client.get(service + "/properties?type=District"));
      case "data-extension-response" ->
          List.of(ReconcileClient.json(client.post(service, "extend", extension(service))));
      default -> throw new AssertionError(one);
    };
  }

  private static String queries() {
    return """
        {"a": {"query": "普陀", "type": "District", "type_strict": "should"},
         "b": {"query": "Grand Neo Bay", "limit": 3,
               "properties": [{"pid": "locatedIn", "v": "Minhang"}]},
         "c": {"query": "nothing of the kind"},
         "d": {"properties": [{"pid": "code", "v": "310107"}]},
         "e": {"query": "shanghai/district/putuo"},
         "f": {"query": "Shanghai"}}
        """;
  }

  private static List<JsonNode> suggestions(String path) throws Exception {
    return List.of(
        client.get(path + "?prefix="),
        client.get(path + "?prefix=&cursor=20"),
        client.get(path + "?prefix=" + encode("园")),
        client.get(path + "?prefix=qqqq"));
  }

  /** All properties of things of every sort. */
  private static String extension(String service) throws Exception {
    var ids = THINGS.stream().map(id -> "\"shanghai/" + id + "\"").collect(Collectors.joining(","));
    var properties =
        ReconcileClient.ids(
                ReconcileClient.list(client.get(service + "/properties").path("properties")))
            .stream()
            .map(id -> "{\"id\":\"" + id + "\"}")
            .toList();
    return "{\"ids\":[" + ids + "],\"properties\":" + properties + "}";
  }
}
