package org.innovationatlas.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;
import org.innovationatlas.model.Quote;
import org.innovationatlas.model.Source;

/** Compares the hash and every quote of documents with the text of the report that they are of. */
public final class QuoteCheck {
  private final SourceText text;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Located> located = new ArrayList<>();
  private int passages;
  private int quotes;

  private QuoteCheck(SourceText text) {
    this.text = text;
  }

  /**
   * What a comparison found.
   *
   * @param passages how many passages were compared
   * @param quotes how many quotes were compared
   * @param problems what does not agree with the text
   * @param located the quotes without an offset that stand in the text exactly once
   */
  public record Result(int passages, int quotes, List<Problem> problems, List<Located> located) {
    public Result {
      problems = List.copyOf(problems);
      located = List.copyOf(located);
    }
  }

  /** A quote and how many code points stand before it in its passage. */
  public record Located(Quote quote, int start) {}

  /**
   * Compares the documents of a source with its text.
   *
   * @param source the source
   * @param documents documents of any source
   * @param file what the text's file is called in problems
   * @param text the text
   */
  public static Result check(
      Source source, Collection<Document> documents, String file, SourceText text) {
    var check = new QuoteCheck(text);
    if (!text.sha256().equals(source.sha256())) {
      check.problems.add(
          new Problem(
              source.position(),
              "the SHA-256 of "
                  + file
                  + " is \""
                  + text.sha256()
                  + "\", not \""
                  + source.sha256()
                  + "\"; compare with the file that the facts were read from"));
    }
    documents.stream().filter(document -> source.has(document.id())).forEach(check::document);
    return new Result(check.passages, check.quotes, check.problems, check.located);
  }

  private void document(Document document) {
    passages++;
    var passage = text.passage(document.id().number());
    if (passage.isEmpty()) {
      add(
          document.position(),
          "the text has "
              + text.passages().size()
              + " passages, none with the number "
              + document.id().number()
              + "; mend the id");
      return;
    }
    var sha256 = SourceText.sha256(passage.get());
    if (!sha256.equals(document.sha256())) {
      var at = document.position();
      add(
          new Position(at.file(), at.line(), at.column(), at.pointer() + "/sha256"),
          "the SHA-256 of passage "
              + document.id().number()
              + " is \""
              + sha256
              + "\", not \""
              + document.sha256()
              + "\"; if the text is the right one, read the passage again and"
              + " write its hash");
    }
    for (Quote quote : quotesOf(document)) {
      quotes++;
      compare(passage.get(), quote);
    }
  }

  /** Each quote once, though several statements may share it. */
  private static Set<Quote> quotesOf(Document document) {
    var quotes = new LinkedHashSet<Quote>();
    document
        .facts()
        .forEach(
            fact ->
                fact.statements().forEach(one -> one.evidence().quote().ifPresent(quotes::add)));
    return quotes;
  }

  private void compare(String passage, Quote quote) {
    var places = places(passage, quote.text());
    if (places.isEmpty()) {
      add(
          quote.position(),
          "\"" + quote.text() + "\" does not stand in the passage; quote its words exactly");
    } else if (quote.start().isEmpty()) {
      locate(quote, places);
    } else if (!places.contains(quote.start().getAsInt())) {
      add(
          quote.position(),
          "\""
              + quote.text()
              + "\" does not stand at "
              + quote.start().getAsInt()
              + " in the passage but at "
              + listed(places)
              + "; mend \"at\"");
    }
  }

  private void locate(Quote quote, List<Integer> places) {
    if (places.size() == 1) {
      located.add(new Located(quote, places.get(0)));
    } else {
      add(
          quote.position(),
          "\""
              + quote.text()
              + "\" stands "
              + places.size()
              + " times in the passage, at "
              + listed(places)
              + "; write the right one as \"at\"");
    }
  }

  /** Where the words stand in the passage, in code points from its start. */
  private static List<Integer> places(String passage, String words) {
    var places = new ArrayList<Integer>();
    for (int i = passage.indexOf(words); i >= 0; i = passage.indexOf(words, i + 1)) {
      places.add(passage.codePointCount(0, i));
    }
    return places;
  }

  private static String listed(List<Integer> places) {
    return String.join(", ", places.stream().map(Object::toString).toList());
  }

  private void add(Position position, String message) {
    problems.add(new Problem(position, message));
  }
}
