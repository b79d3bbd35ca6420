package org.innovationatlas.check;

import java.util.List;
import java.util.Optional;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Problem;
import org.innovationatlas.model.Quote;

/** Checks what a document must hold by itself: a place for every quote. */
public final class DocumentCheck {

  private DocumentCheck() {}

  /** What the document lacks. */
  public static List<Problem> check(Document document) {
    return document.facts().stream()
        .flatMap(fact -> fact.statements().stream())
        .map(statement -> statement.evidence().quote())
        .flatMap(Optional::stream)
        .filter(quote -> quote.start().isEmpty())
        .distinct()
        .map(DocumentCheck::unlocated)
        .toList();
  }

  private static Problem unlocated(Quote quote) {
    return new Problem(
        quote.position(),
        "the quote \""
            + quote.text()
            + "\" has no \"at\"; run check --report FILE --locate, or write how many code points"
            + " stand before it in the passage");
  }
}
