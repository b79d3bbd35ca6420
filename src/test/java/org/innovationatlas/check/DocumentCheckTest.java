package org.innovationatlas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;
import org.innovationatlas.model.Quote;
import org.junit.jupiter.api.Test;

class DocumentCheckTest {
  private static final Position PLACE = new Position("08.json", 7, 3, "/facts/0/evidence/0/quote");

  @Test
  void reportsAQuoteWithoutItsPlaceOnce() {
    var quote = new Quote("建成", OptionalInt.empty(), PLACE);

    assertThat(DocumentCheck.check(QuoteCheckTest.document(1, "建成", List.of(quote, quote))))
        .extracting(Problem::toString)
        .containsExactly(
            "08.json:7:3 /facts/0/evidence/0/quote: the quote \"建成\" has no \"at\"; run check"
                + " --report FILE --locate, or write how many code points stand before it in the"
                + " passage");
  }

  @Test
  void isContentWithAQuoteThatHasItsPlace() {
    var quote = new Quote("建成", OptionalInt.of(0), PLACE);
    assertThat(DocumentCheck.check(QuoteCheckTest.document(1, "建成", List.of(quote)))).isEmpty();
  }
}
