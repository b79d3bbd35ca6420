package org.innovationatlas.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.model.CodeList;
import org.innovationatlas.model.FactType;
import org.innovationatlas.model.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published JSON Schema takes what the reader takes, and says where a document is wrong. */
class FactSchemaTest {
  private static final Path FILE = Path.of("ontology", "fact-document.schema.json");
  private static final Path WRONG = Path.of("src/test/resources/vocab/schema/wrong.txt");
  private static final Path GRAPH_CASES = Path.of("src/test/resources/graph");

  @Test
  void isWhatTheOntologyAndTheFieldsGive() throws IOException {
    var fresh = Path.of("target", FILE.getFileName().toString());
    Files.writeString(fresh, FactSchema.of(SmallAtlas.ONTOLOGY));

    assertThat(Files.mismatch(FILE, fresh))
        .as("%s is no longer what the ontology and the fields give; copy %s there", FILE, fresh)
        .isEqualTo(-1);
  }

  @Test
  void conformsToTheSchemaOfSchemas() throws IOException {
    var metaschema =
        registry().getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(metaschema.validate(Files.readString(FILE), InputFormat.JSON)).isEmpty();
  }

  static List<Path> atlasDocuments() throws IOException {
    return Stream.concat(
            SmallAtlas.shanghai().documents().stream(),
            SmallAtlas.coalRegions().documents().stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("atlasDocuments")
  void isWhereADocumentSaysForEditors(Path document) throws IOException {
    var said = new ObjectMapper().readTree(document.toFile()).path("$schema").asText();
    assertThat(document.resolveSibling(said)).hasSameBinaryContentAs(FILE);
  }

  static List<Path> documents() throws IOException {
    try (var cases = Files.walk(GRAPH_CASES)) {
      return Stream.of(
              atlasDocuments().stream(), cases.filter(file -> file.endsWith("document.json")))
          .flatMap(documents -> documents)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void takesADocumentThatTheReaderTakes(Path document) throws IOException {
    assertThat(errors(Files.readString(document))).isEmpty();
  }

  @Test
  void takesAnArrayOfDocuments() throws IOException {
    var document = Files.readString(SmallAtlas.shanghai().documents().get(0));
    assertThat(errors("[" + document + "," + document + "]")).isEmpty();
    assertThat(errors("[" + document + ", {}]")).isNotEmpty();
  }

  record Wrong(String from, String to, String place) {
    @Override
    public String toString() {
      return from + " → " + to;
    }
  }

  static List<Wrong> wrong() throws IOException {
    return Files.readAllLines(WRONG).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\\s+\\|\\s*"))
        .map(cells -> new Wrong(cells[0], cells[1], cells.length > 2 ? cells[2] : ""))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void findsWhatIsWrongInItsPlace(Wrong wrong) throws IOException {
    var right = Files.readString(GRAPH_CASES.resolve("every-field").resolve("document.json"));
    assertThat(right).contains(wrong.from());

    var errors = errors(right.replace(wrong.from(), wrong.to()));

    assertThat(errors)
        .isNotEmpty()
        .extracting(error -> error.getInstanceLocation().toString())
        .contains(wrong.place());
  }

  @ParameterizedTest
  @EnumSource
  void offersTheCodesOfTheList(CodeList list) throws IOException {
    assertThat(strings(schema().at("/$defs/" + list.segment() + "-codes/enum")))
        .containsExactlyElementsOf(SmallAtlas.ONTOLOGY.codes().of(list));
  }

  @Test
  void offersTheTypes() throws IOException {
    assertThat(strings(schema().at("/$defs/thing/properties/type/enum")))
        .containsExactlyElementsOf(Arrays.stream(FactType.values()).map(FactType::term).toList());
  }

  static List<FactType> roots() {
    return FactType.roots();
  }

  @ParameterizedTest
  @MethodSource("roots")
  void offersTheFieldsOfTheKind(FactType root) throws IOException {
    var kind = schema().at("/$defs/" + root.kind());
    var fields = Field.of(root).stream().map(Field::json).toList();

    assertThat(kind.get("properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of("id", "evidence"), fields.stream()).toList());
    assertThat(strings(kind.at("/properties/evidence/items/properties/of/enum")))
        .containsExactlyInAnyOrderElementsOf(fields);
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static JsonNode schema() throws IOException {
    return new ObjectMapper().readTree(FILE.toFile());
  }

  private static List<Error> errors(String document) throws IOException {
    Schema schema = registry().getSchema(Files.readString(FILE));
    return schema.validate(document, InputFormat.JSON);
  }

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  }
}
