package org.innovationatlas.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of types and fields hold together and are those of the guide to writing facts. */
class FieldTest {
  private static final Path GUIDE = Path.of("docs", "facts.md");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Set<String> OF_ALL = Set.of("type", "name", "altName", "themes");

  @Test
  void hasNoTwoFieldsOfOneName() {
    assertThat(Field.values()).extracting(Field::json).doesNotHaveDuplicates();
    assertThat(FactType.values()).extracting(FactType::term).doesNotHaveDuplicates();
    assertThat(FactType.roots()).extracting(FactType::kind).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void isReachedByItsNameAndFromSomeType(Field field) {
    assertThat(Field.ofJson(field.json())).hasValue(field);
    assertThat(FactType.values()).anyMatch(type -> Field.of(type).contains(field));
    assertThat(FactType.roots()).containsAll(field.domain()).containsAll(field.range());
    assertThat(field.json()).isNotIn("id", "evidence");
  }

  @ParameterizedTest
  @EnumSource
  void pointsAtSomethingExactlyWhenItIsAReference(Field field) {
    assertThat(field.range().isEmpty()).isEqualTo(field.kind() != ValueKind.REFERENCE);
    assertThat(field.codeList().isPresent()).isEqualTo(field.kind() == ValueKind.CODE);
  }

  @ParameterizedTest
  @EnumSource
  void hasTheKindAndTheFieldsOfTheTypeAbove(FactType type) {
    assertThat(FactType.ofTerm(type.term())).hasValue(type);
    assertThat(FactType.ofKind(type.kind())).hasValue(type.root());
    assertThat(Field.of(type)).isEqualTo(Field.of(type.root()));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isDescribedInTheGuide(List<String> row) throws IOException {
    var root = FactType.ofKind(codes(row.get(0)).iterator().next()).orElseThrow();
    var fields = codes(row.get(2));
    if (row.get(2).contains("¹")) {
      fields.addAll(codes(footnote()));
    }

    assertThat(codes(row.get(1)))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(FactType.values())
                .filter(type -> type.root() == root)
                .map(FactType::term)
                .toList());
    assertThat(fields).isEqualTo(own(Field.of(root)));
  }

  @Test
  void isDescribedInTheGuideForEachKind() throws IOException {
    assertThat(rows()).hasSameSizeAs(FactType.roots());
  }

  static Stream<List<String>> rows() throws IOException {
    return Files.readAllLines(GUIDE).stream()
        .filter(line -> line.matches("\\| `[a-z-]+` \\| `[A-Z].*"))
        .map(line -> List.of(line.substring(2).split(" \\| ", -1)));
  }

  private static String footnote() throws IOException {
    var guide = Files.readString(GUIDE);
    int start = guide.indexOf(". ¹ ");
    return guide.substring(start, guide.indexOf("What each field means", start));
  }

  private static Set<String> own(Collection<Field> fields) {
    return fields.stream()
        .map(Field::json)
        .filter(json -> !OF_ALL.contains(json))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> codes(String cell) {
    return CODE.matcher(cell)
        .results()
        .map((MatchResult result) -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
