package org.innovationatlas.check;

import java.util.LinkedHashSet;
import java.util.List;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Fact;
import org.innovationatlas.model.Problem;
import org.innovationatlas.model.Quote;
import org.innovationatlas.model.Statement;

/** Checks what a document must hold by itself: a place for every quote. */
public final class DocumentCheck {

  private DocumentCheck() {}

  /** What the document lacks. */
  public static List<Problem> check(Document document) {
    var unlocated = new LinkedHashSet<Quote>();
    for (Fact fact : document.facts()) {
      for (Statement statement : fact.statements()) {
        var quote = statement.evidence().quote();
        if (quote.isPresent() && quote.get().start().isEmpty()) {
          unlocated.add(quote.get());
        }
      }
    }
    return unlocated.stream().map(DocumentCheck::unlocated).toList();
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
