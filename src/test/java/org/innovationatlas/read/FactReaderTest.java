package org.innovationatlas.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.innovationatlas.model.Support.FROM_NAME;
import static org.innovationatlas.model.Support.FROM_SUBJECT;
import static org.innovationatlas.model.Support.STATED;
import static org.innovationatlas.model.Support.TRANSLATION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.innovationatlas.model.CodeList;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Evidence;
import org.innovationatlas.model.Fact;
import org.innovationatlas.model.FactId;
import org.innovationatlas.model.FactType;
import org.innovationatlas.model.Field;
import org.innovationatlas.model.PassageId;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Quote;
import org.innovationatlas.model.Statement;
import org.innovationatlas.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents read into records, whatever the form of their file. */
class FactReaderTest {
  private static final Path ATLAS = Path.of("src", "test", "resources", "read", "nothing-wrong");

  @TempDir private Path folder;

  @Test
  void readsADocumentIntoItsRecords() throws IOException {
    var document = Reading.of(ATLAS).documents().get(0);
    var file = ATLAS.resolve("01.json").toString();

    assertThat(document.id()).isEqualTo(new PassageId("2022", "1", 1));
    assertThat(document.about()).isEqualTo(new FactId("district", "harbour"));
    assertThat(document.sha256()).isEqualTo("0".repeat(64));
    assertThat(document.position()).isEqualTo(new Position(file, 1, 1, ""));
    assertThat(document.facts())
        .extracting(fact -> fact.id().toString())
        .containsExactly("district/harbour", "park/tide-bay", "region/tide-bay");
    var park = fact(document, "park/tide-bay");
    assertThat(park.type()).isEqualTo(FactType.SCIENCE_PARK);
    assertThat(park.statements())
        .contains(
            new Statement(
                Field.STATUS,
                new Value.Code(CodeList.STATUS, "completed"),
                new Evidence(
                    STATED,
                    Optional.of(
                        new Quote(
                            "建成",
                            OptionalInt.of(2),
                            new Position(file, 27, 36, "/facts/1/evidence/1/quote")))),
                new Position(file, 22, 17, "/facts/1/status")));
  }

  @Test
  void takesEachFieldForWhatItIs() throws IOException {
    var documents = Reading.of(ATLAS).documents();

    assertThat(values(documents.get(0), "park/tide-bay"))
        .containsExactly(
            "type SciencePark",
            "name 潮湾科技园",
            "name Tide Bay Science Park",
            "status completed",
            "themes robotics",
            "themes metaverse",
            "locatedIn district/harbour",
            "namedAfter region/tide-bay",
            "year 2022");
    assertThat(values(documents.get(1), "indicator/tide-bay-output"))
        .contains("ofSubject district/harbour", "value 560", "unit hundredMillionYuan");
    assertThat(statement(documents.get(1), "designation/model-harbour", Field.BATCH).value())
        .isEqualTo(new Value.Count(2));
  }

  @Test
  void infersWhyAFactIsKnown() throws IOException {
    var first = Reading.of(ATLAS).documents().get(0);
    var second = Reading.of(ATLAS).documents().get(1);

    assertThat(statement(first, "park/tide-bay", Field.LOCATED_IN).evidence())
        .as("pointing at the passage's subject")
        .isEqualTo(new Evidence(FROM_SUBJECT, Optional.empty()));
    assertThat(statement(first, "district/harbour", Field.BUILDS).evidence())
        .as("of the passage's subject")
        .isEqualTo(new Evidence(FROM_SUBJECT, Optional.empty()));
    assertThat(statement(second, "district/harbour", Field.TYPE).evidence())
        .as("type of a subject that is not named")
        .isEqualTo(new Evidence(FROM_SUBJECT, Optional.empty()));
    for (Field readOffName : List.of(Field.TYPE, Field.NAMED_AFTER)) {
      var evidence = statement(first, "park/tide-bay", readOffName).evidence();
      assertThat(evidence.support()).isEqualTo(FROM_NAME);
      assertThat(evidence.quote()).map(Quote::text).hasValue("潮湾科技园");
    }
    var type = statement(first, "district/harbour", Field.TYPE).evidence();
    assertThat(type.support()).isEqualTo(FROM_NAME);
    assertThat(type.quote()).as("the altName's").map(Quote::text).hasValue("海港");
  }

  @Test
  void tellsTheSourcesNameFromOurTranslation() throws IOException {
    var park = fact(Reading.of(ATLAS).documents().get(0), "park/tide-bay");

    assertThat(park.statements())
        .filteredOn(statement -> statement.field() == Field.NAME)
        .extracting(statement -> statement.evidence().support())
        .containsExactly(STATED, TRANSLATION);
  }

  @Test
  void readsTheSameFromAnArrayAndFromLines() throws IOException {
    var one = Files.readString(ATLAS.resolve("01.json"));
    var two = Files.readString(ATLAS.resolve("02.json"));
    var expected = Reading.of(ATLAS).documents();

    var array = read("all.json", "[" + one + ", " + two + "]");
    var lines = read("all.ndjson", one.replace("\n", " ") + "\n" + two.replace("\n", " ") + "\n");

    for (Reading reading : List.of(array, lines)) {
      assertThat(reading.printed()).isEmpty();
      assertThat(reading.documents())
          .usingRecursiveComparison()
          .ignoringFieldsMatchingRegexes(".*[pP]osition")
          .isEqualTo(expected);
    }
    assertThat(array.documents().get(1).position().pointer()).hasToString("/1");
    assertThat(lines.documents().get(1).position().line()).isEqualTo(2);
  }

  @Test
  void acceptsAByteOrderMark() throws IOException {
    var one = Files.readString(ATLAS.resolve("01.json"));

    var reading = read("01.json", "\uFEFF" + one);

    assertThat(reading.printed()).isEmpty();
    assertThat(reading.documents()).hasSize(1);
  }

  @Test
  void readsTheShanghaiAtlasWithoutProblems() throws IOException {
    var reading = Reading.of(Path.of("facts", "shanghai-2022"));

    assertThat(reading.printed()).isEmpty();
    assertThat(reading.documents()).hasSize(17).extracting(Document::id).doesNotHaveDuplicates();
    assertThat(reading.documents()).noneMatch(document -> document.facts().isEmpty());
  }

  private Reading read(String name, String documents) throws IOException {
    try (var earlier = Files.list(folder)) {
      for (Path file : earlier.toList()) {
        Files.delete(file);
      }
    }
    Files.copy(ATLAS.resolve("atlas.json"), folder.resolve("atlas.json"));
    Files.writeString(folder.resolve(name), documents);
    return Reading.of(folder);
  }

  private static List<String> values(Document document, String id) {
    return fact(document, id).statements().stream()
        .map(statement -> statement.field().json() + " " + statement.value().text())
        .toList();
  }

  private static Statement statement(Document document, String id, Field field) {
    return fact(document, id).statements().stream()
        .filter(statement -> statement.field() == field)
        .findFirst()
        .orElseThrow();
  }

  private static Fact fact(Document document, String id) {
    return document.facts().stream()
        .filter(fact -> fact.id().toString().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
