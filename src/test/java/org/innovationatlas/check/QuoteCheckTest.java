package org.innovationatlas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Evidence;
import org.innovationatlas.model.Fact;
import org.innovationatlas.model.FactId;
import org.innovationatlas.model.FactType;
import org.innovationatlas.model.Field;
import org.innovationatlas.model.PassageId;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;
import org.innovationatlas.model.Quote;
import org.innovationatlas.model.Source;
import org.innovationatlas.model.Statement;
import org.innovationatlas.model.Support;
import org.innovationatlas.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quotes, offsets and hashes compared with the text; offsets count code points of the NFC text. */
class QuoteCheckTest {
  private static final String TEXT = "  一、西区  \r\n\r\n西区建成湾，湾建成。\n";
  private static final String SECOND = "西区建成湾，湾建成。";
  private static final Position QUOTE = new Position("08.json", 7, 3, "/facts/0/evidence/0/quote");

  @TempDir private Path folder;

  @Test
  void isContentWithTheExactWordsInTheirPlace() throws IOException {
    var result = check(TEXT, document(2, SECOND, quotes("建成", 2)));
    assertThat(result.problems()).isEmpty();
    assertThat(result.passages()).isEqualTo(1);
    assertThat(result.quotes()).isEqualTo(1);
  }

  @Test
  void reportsAChangedCharacterOfAQuote() throws IOException {
    assertThat(said(TEXT, document(2, SECOND, quotes("建设", 2))))
        .containsExactly(
            QUOTE
                + ": \"建设\" does not stand in the passage; quote its words exactly (in doubt: altName of park/bay)");
  }

  @Test
  void reportsAWrongOffsetWithTheRightOnes() throws IOException {
    assertThat(said(TEXT, document(2, SECOND, quotes("湾", 5))))
        .containsExactly(
            QUOTE
                + ": \"湾\" does not stand at 5 in the passage but at 4, 6; mend \"at\" (in doubt: altName of park/bay)");
  }

  @Test
  void locatesAQuoteThatStandsOnce() throws IOException {
    var quotes = List.of(new Quote("区建", OptionalInt.empty(), QUOTE));
    var result = check(TEXT, document(2, SECOND, quotes));
    assertThat(result.problems()).isEmpty();
    assertThat(result.located()).containsExactly(new QuoteCheck.Located(quotes.get(0), 1));
  }

  @Test
  void asksWhichWhereAQuoteWithoutOffsetStandsTwice() throws IOException {
    var quotes = List.of(new Quote("建成", OptionalInt.empty(), QUOTE));
    assertThat(said(TEXT, document(2, SECOND, quotes)))
        .containsExactly(
            QUOTE
                + ": \"建成\" stands 2 times in the passage, at 2, 7; write the right one as"
                + " \"at\" (in doubt: altName of park/bay)");
  }

  @Test
  void offersTheNewPlaceOfAQuoteThatHasMovedAndStandsOnce() throws IOException {
    var result = check(TEXT, document(2, "西区，建成湾。", quotes("区建", 4)));
    assertThat(result.changed()).containsExactly(new PassageId("2022", "4.3", 2));
    assertThat(result.doubtful()).isEqualTo(1);
    assertThat(result.located()).extracting(QuoteCheck.Located::start).containsExactly(1);
  }

  @Test
  void offersNoPlaceForAQuoteThatHasMovedAndStandsTwice() throws IOException {
    assertThat(check(TEXT, document(2, SECOND, quotes("湾", 5))).located()).isEmpty();
  }

  @Test
  void reportsAPassageThatTheTextDoesNotHave() throws IOException {
    assertThat(said(TEXT, document(3, "西区。", quotes("建成", 2))))
        .containsExactly(
            "08.json:1:1: the text has 2 passages, none with the number 3; mend the id");
  }

  @Test
  void saysWhereAPassageHasMoved() throws IOException {
    var result = check("新的一行\n" + TEXT, document(2, SECOND, quotes("建成", 2)));

    assertThat(result.changed()).containsExactly(new PassageId("2022", "4.3", 2));
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "08.json:1:1: the words of this passage, by its \"sha256\", are passage 3 of the text now, not 2; "
                + "put the line back where it was, or number the id anew");
  }

  @Test
  void doubtsAllThatAPassageStatedThatIsGone() throws IOException {
    var result = check(TEXT, document(3, "西区。", quotes("建成", 2)));
    assertThat(result.changed()).containsExactly(new PassageId("2022", "4.3", 3));
    assertThat(result.doubtful()).isEqualTo(1);
  }

  @Test
  void reportsThePassagesHashThatIsNotTheTexts() throws IOException {
    assertThat(said(TEXT, document(2, "西区。", quotes("建成", 2))))
        .singleElement(Assertions.as(Assertions.STRING))
        .startsWith("08.json:3:13 /sha256: the SHA-256 of passage 2 is \"")
        .contains(SourceText.sha256(SECOND), SourceText.sha256("西区。"));
  }

  @Test
  void reportsTheFilesHashThatIsNotTheTexts() throws IOException {
    var text = read(TEXT);
    var result = QuoteCheck.check(source("0".repeat(64)), List.of(), "report.txt", text);
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "atlas.json:3:15 /sources/0/sha256: the SHA-256 of report.txt is \"%s\", not \"%s\"; compare with the file that the facts were read from"
                .formatted(text.sha256(), "0".repeat(64)));
  }

  @Test
  void passesOverDocumentsOfAnotherSource() throws IOException {
    var text = read(TEXT);
    var other =
        new Source(
            "2023",
            "4.3",
            "zh",
            text.sha256(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Position.ofFile("atlas.json"),
            Position.ofFile("atlas.json"));
    assertThat(QuoteCheck.check(other, List.of(document(9, "", List.of())), "r", text).passages())
        .isZero();
  }

  /** The line as the file has it; the passage and the offset of the word 湾 that it gives. */
  @ParameterizedTest
  @CsvSource({
    "𠮷𠮷湾, 𠮷𠮷湾, 2", // outside the basic plane: one code point, two chars
    "cafe\u0301湾, caf\u00e9湾, 4", // NFD in the file, NFC in the facts
    "caf\u00e9湾, caf\u00e9湾, 4",
    "q\u0323\u0307湾, q\u0323\u0307湾, 3", // marks that compose with nothing count each
    "（，。）湾, （，。）湾, 4", // full-width punctuation stays
    "'\u00a0\u3000湾\u00a0', 湾, 0", // no-break and ideographic spaces at the ends go
    "西\u00a0湾, 西\u00a0湾, 2", // one inside stays
    "'湾\r', 湾, 0",
    "'\ufeff湾', 湾, 0" // a byte order mark at the start of the file
  })
  void countsCodePointsOfTheNormalisedPassage(String line, String passage, int at)
      throws IOException {
    var text = line + "\r\n下一段\r\n";
    assertThat(read(text).passages()).containsExactly(passage, "下一段");
    assertThat(said(text, document(1, passage, quotes("湾", at)))).isEmpty();
    assertThat(said(text, document(1, passage, quotes("湾", at + 1)))).hasSize(1);
  }

  @Test
  void refusesATextThatIsNotUtf8() throws IOException {
    var file = Files.write(folder.resolve("report.txt"), "西区".getBytes("GB18030"));
    Assertions.assertThatThrownBy(() -> SourceText.read(file))
        .hasMessage(file + ": the file is not UTF-8; save it as UTF-8");
  }

  private List<String> said(String text, Document document) throws IOException {
    return check(text, document).problems().stream().map(Problem::toString).toList();
  }

  private QuoteCheck.Result check(String text, Document document) throws IOException {
    var read = read(text);
    return QuoteCheck.check(source(read.sha256()), List.of(document), "report.txt", read);
  }

  private SourceText read(String text) throws IOException {
    return SourceText.read(
        Files.write(folder.resolve("report.txt"), text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Source source(String sha256) {
    var one = SmallAtlas.atlas().sources().get(0);
    return new Source(
        one.edition(),
        one.section(),
        one.language(),
        sha256,
        one.sectionTitle(),
        one.title(),
        one.publisher(),
        one.year(),
        one.attribution(),
        one.hashPosition(),
        one.position());
  }

  private static List<Quote> quotes(String words, int start) {
    return List.of(new Quote(words, OptionalInt.of(start), QUOTE));
  }

  /** A document of one thing with a statement for each quote. */
  static Document document(int number, String passage, List<Quote> quotes) {
    var id = new FactId("park", "bay");
    var statements =
        IntStream.range(0, quotes.size())
            .mapToObj(
                i ->
                    new Statement(
                        Field.ALT_NAME,
                        new Value.Text("zh", "湾" + i),
                        new Evidence(Support.STATED, Optional.of(quotes.get(i))),
                        QUOTE));
    var fact =
        new Fact(id, FactType.PARK, statements.toList(), new Position("08.json", 5, 3, "/facts/0"));
    return new Document(
        new PassageId("2022", "4.3", number),
        new FactId("district", "west"),
        SourceText.sha256(passage),
        new Position("08.json", 3, 13, "/sha256"),
        List.of(fact),
        new Position("08.json", 1, 1, ""));
  }
}
