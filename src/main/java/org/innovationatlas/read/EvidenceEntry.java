package org.innovationatlas.read;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Quote;
import org.innovationatlas.model.Support;
import org.innovationatlas.text.DisplayWidth;
import org.innovationatlas.text.Likeness;

/**
 * One entry of a thing's evidence, as it is written.
 *
 * @param of the field
 * @param value which of the field's values; may be left out where it has one
 * @param quote the words
 * @param support the kind of support, where it is given
 */
record EvidenceEntry(
    Json.Str of,
    Optional<Json> value,
    Optional<Quote> quote,
    Optional<Support> support,
    Position position) {
  private static final List<String> FIELDS = List.of("of", "value", "quote", "at", "support");
  private static final List<String> SUPPORTS =
      Stream.of(Support.values()).map(Support::code).toList();
  private static final int LONGEST_OFFSET = 9;
  private static final String SENTENCE_ENDS = "。！？";

  /** In columns: a Chinese character says more than a letter, and takes two. */
  private static final int WIDEST_QUOTE = 120;

  static Optional<EvidenceEntry> read(Json json, Problems problems) {
    var object = problems.object(json, "evidence, an object with \"of\" and \"quote\",");
    object.ifPresent(entry -> problems.unknownFields(entry, FIELDS));
    return object.flatMap(
        entry -> {
          var of = problems.string(entry, "of", "the name of the field that the evidence is of");
          var quote = quote(entry, problems);
          var support = support(entry, problems);
          return of.map(
              field ->
                  new EvidenceEntry(field, entry.get("value"), quote, support, entry.position()));
        });
  }

  private static Optional<Quote> quote(Json.Obj entry, Problems problems) {
    var start = start(entry, problems);
    var text =
        entry.get("quote").flatMap(json -> problems.string(json, "a quote, words of the passage,"));
    if (text.isEmpty()) {
      if (start.isPresent() && entry.get("quote").isEmpty()) {
        problems.add(
            entry.position(), "\"at\" stands without a \"quote\"; add the words or remove it");
      }
      return Optional.empty();
    }
    var words = text.get().text();
    if (words.isBlank()) {
      problems.add(text.get().position(), "the quote is empty; quote the words of the passage");
      return Optional.empty();
    }
    if (endsASentence(words) || DisplayWidth.of(words) > WIDEST_QUOTE) {
      problems.add(
          text.get().position(),
          text.get().shown()
              + " is a sentence, or longer than "
              + WIDEST_QUOTE
              + " letters or half as many Chinese characters; quote the name or the short phrase"
              + " that states the fact");
    }
    return Optional.of(new Quote(words, start, text.get().position()));
  }

  private static boolean endsASentence(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (SENTENCE_ENDS.indexOf(words.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static OptionalInt start(Json.Obj entry, Problems problems) {
    var at = entry.get("at");
    if (at.isEmpty()) {
      return OptionalInt.empty();
    }
    if (at.get() instanceof Json.Num number && isOffset(number.text())) {
      return OptionalInt.of(Integer.parseInt(number.text()));
    }
    problems.add(
        at.get().position(),
        at.get().shown()
            + " is not an offset; expected how many code points stand before the quote, a whole"
            + " number from 0. Leave it out and check --report FILE --locate fills it in");
    return OptionalInt.empty();
  }

  /** Whether the number is whole and not too large; JSON has no zeros before another digit. */
  private static boolean isOffset(String number) {
    boolean isWhole = number.length() <= LONGEST_OFFSET;
    for (int i = 0; i < number.length(); i++) {
      isWhole &= '0' <= number.charAt(i) && number.charAt(i) <= '9';
    }
    return isWhole;
  }

  private static Optional<Support> support(Json.Obj entry, Problems problems) {
    var text =
        entry.get("support").flatMap(json -> problems.string(json, "a kind of support, a code,"));
    var support = text.flatMap(string -> Support.ofCode(string.text()));
    if (text.isPresent() && support.isEmpty()) {
      problems.add(
          text.get().position(),
          text.get().shown()
              + " is not a kind of support; expected one of "
              + String.join(", ", SUPPORTS)
              + "."
              + Likeness.didYouMean(text.get().text(), SUPPORTS));
    }
    return support;
  }

  /** The value as the text that a statement's value has, where one is given. */
  Optional<String> valueText() {
    return value.map(
        json ->
            json instanceof Json.Str string
                ? string.text()
                : json instanceof Json.Num number ? number.text() : json.shown());
  }
}
