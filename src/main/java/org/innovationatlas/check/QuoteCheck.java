package org.innovationatlas.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Fact;
import org.innovationatlas.model.PassageId;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;
import org.innovationatlas.model.Quote;
import org.innovationatlas.model.Source;
import org.innovationatlas.model.Statement;

/** Compares the hash and every quote of documents with the text of the report that they are of. */
public final class QuoteCheck {
  private final SourceText text;
  private final Map<String, Integer> numbers;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Located> located = new ArrayList<>();
  private final List<PassageId> changed = new ArrayList<>();
  private int passages;
  private int quotes;
  private int doubtful;

  private QuoteCheck(SourceText text) {
    this.text = text;
    this.numbers = text.numbers();
  }

  /**
   * What a comparison found.
   *
   * @param passages how many passages were compared
   * @param quotes how many quotes were compared
   * @param changed the passages whose text is not the one that the facts were read from
   * @param doubtful how many claims have a quote that does not stand where they say
   * @param problems what does not agree with the text
   * @param located the quotes without an offset, or with a wrong one, that stand in the text
   *     exactly once
   */
  public record Result(
      int passages,
      int quotes,
      List<PassageId> changed,
      int doubtful,
      List<Problem> problems,
      List<Located> located) {
    public Result {
      changed = List.copyOf(changed);
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
              source.hashPosition(),
              "the SHA-256 of "
                  + file
                  + " is \""
                  + text.sha256()
                  + "\", not \""
                  + source.sha256()
                  + "\"; compare with the file that the facts were read from"));
    }
    documents.stream().filter(document -> source.has(document.id())).forEach(check::document);
    return new Result(
        check.passages, check.quotes, check.changed, check.doubtful, check.problems, check.located);
  }

  private void document(Document document) {
    passages++;
    var passage = text.passage(document.id().number());
    var sha256 = passage.map(SourceText::sha256).orElse("");
    var moved = Optional.ofNullable(numbers.get(document.sha256()));
    if (moved.isPresent() && !sha256.equals(document.sha256())) {
      changed.add(document.id());
      add(
          document.position(),
          "the words of this passage, by its \"sha256\", are passage "
              + moved.get()
              + " of the text now, not "
              + document.id().number()
              + "; put the line back where it was, or number the id anew");
      compare(document, text.passages().get(moved.get() - 1));
      return;
    }
    if (passage.isEmpty()) {
      changed.add(document.id());
      claimsOf(document).values().forEach(claims -> doubtful += claims.size());
      add(
          document.position(),
          "the text has "
              + text.passages().size()
              + " passages, none with the number "
              + document.id().number()
              + "; mend the id");
      return;
    }
    if (!sha256.equals(document.sha256())) {
      changed.add(document.id());
      add(
          document.hashPosition(),
          "the SHA-256 of passage "
              + document.id().number()
              + " is \""
              + sha256
              + "\", not \""
              + document.sha256()
              + "\"; if the text is the right one, read the passage again and"
              + " write its hash");
    }
    compare(document, passage.get());
  }

  private void compare(Document document, String passage) {
    claimsOf(document)
        .forEach(
            (quote, claims) -> {
              quotes++;
              compare(passage, quote, claims);
            });
  }

  /** Each quote once, with the claims that it supports. */
  private static Map<Quote, List<String>> claimsOf(Document document) {
    var claims = new LinkedHashMap<Quote, List<String>>();
    for (Fact fact : document.facts()) {
      for (Statement statement : fact.statements()) {
        statement
            .evidence()
            .quote()
            .ifPresent(
                quote ->
                    claims
                        .computeIfAbsent(quote, absent -> new ArrayList<>())
                        .add(statement.field().json() + " of " + fact.id()));
      }
    }
    return claims;
  }

  private void compare(String passage, Quote quote, List<String> claims) {
    var places = places(passage, quote.text());
    if (quote.start().isPresent() && places.contains(quote.start().getAsInt())) {
      return;
    }
    if (places.size() == 1) {
      located.add(new Located(quote, places.get(0)));
    }
    if (places.isEmpty()) {
      doubt(quote, "does not stand in the passage; quote its words exactly", claims);
    } else if (quote.start().isPresent()) {
      doubt(
          quote,
          "does not stand at "
              + quote.start().getAsInt()
              + " in the passage but at "
              + listed(places)
              + "; mend \"at\"",
          claims);
    } else if (places.size() > 1) {
      doubt(
          quote,
          "stands "
              + places.size()
              + " times in the passage, at "
              + listed(places)
              + "; write the right one as \"at\"",
          claims);
    }
  }

  private void doubt(Quote quote, String message, List<String> claims) {
    doubtful += claims.size();
    add(
        quote.position(),
        "\"" + quote.text() + "\" " + message + " (in doubt: " + String.join(", ", claims) + ")");
  }

  /**
   * Where the words stand in the passage, in code points from its start; in the midst of a Latin
   * word they don't.
   */
  private static List<Integer> places(String passage, String words) {
    var places = new ArrayList<Integer>();
    for (int i = passage.indexOf(words); i >= 0; i = passage.indexOf(words, i + 1)) {
      if (!isInsideWord(passage, i) && !isInsideWord(passage, i + words.length())) {
        places.add(passage.codePointCount(0, i));
      }
    }
    return places;
  }

  private static boolean isInsideWord(String passage, int index) {
    return index > 0
        && index < passage.length()
        && isLatin(passage.charAt(index - 1))
        && isLatin(passage.charAt(index));
  }

  private static boolean isLatin(char character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
  }

  private static String listed(List<Integer> places) {
    return String.join(", ", places.stream().map(Object::toString).toList());
  }

  private void add(Position position, String message) {
    problems.add(new Problem(position, message));
  }
}
