package org.innovationatlas.read;

import static org.innovationatlas.model.Support.FROM_NAME;
import static org.innovationatlas.model.Support.FROM_SUBJECT;
import static org.innovationatlas.model.Support.STATED;
import static org.innovationatlas.model.Support.TRANSLATION;

import java.util.Optional;
import org.innovationatlas.model.Evidence;
import org.innovationatlas.model.FactId;
import org.innovationatlas.model.Field;
import org.innovationatlas.model.Quote;
import org.innovationatlas.model.Source;
import org.innovationatlas.model.Support;
import org.innovationatlas.model.Value;
import org.innovationatlas.model.ValueKind;
import org.innovationatlas.text.Subsequence;

/** Says of each value why it is known, or reports that nothing says so. */
final class SupportRules {
  private final Optional<FactId> about;
  private final Optional<Source> source;
  private final Problems problems;

  SupportRules(Optional<FactId> about, Optional<Source> source, Problems problems) {
    this.about = about;
    this.source = source;
    this.problems = problems;
  }

  /**
   * The evidence of a value.
   *
   * @param id the thing that the value is of; empty where its id was reported
   * @param stated the value
   * @param entry what the document gives as its evidence
   * @param nameQuote the quote of the thing's own name
   */
  Optional<Evidence> evidence(
      Optional<FactId> id,
      Stated stated,
      Optional<EvidenceEntry> entry,
      Optional<Quote> nameQuote) {
    var quote = entry.flatMap(EvidenceEntry::quote);
    var support = entry.flatMap(EvidenceEntry::support);
    if (quote.isPresent()) {
      checkQuote(stated, quote.get());
      if (support.filter(TRANSLATION::equals).isPresent() && !isTranslation(stated)) {
        problems.add(
            entry.get().position(),
            "\""
                + stated.value().text()
                + "\" is no translation of a name; remove \"support\", or write how the quote"
                + " supports it");
      }
      if (support.filter(FROM_SUBJECT::equals).isPresent() && !isOfSubject(id, stated)) {
        problems.add(
            entry.get().position(),
            "\""
                + stated.value().text()
                + "\" is neither of what the passage is about nor points at it; remove \"support\","
                + " or write how the quote supports it");
      }
      return Optional.of(new Evidence(support.orElse(ofQuoted(id, stated)), quote));
    }
    var assumed = support.or(() -> assumed(id, stated, nameQuote));
    if (assumed.isPresent() && holds(assumed.get(), id, stated, nameQuote)) {
      return Optional.of(
          new Evidence(assumed.get(), assumed.get() == FROM_NAME ? nameQuote : Optional.empty()));
    }
    problems.add(
        stated.position(),
        "\""
            + stated.value().text()
            + "\" has no quote; "
            + (isReadOffName(stated) ? "quote the name that it is read off, or " : "")
            + "add { \"of\": \""
            + stated.field().json()
            + "\", \"quote\": \"…\" } to \"evidence\" with the words of the passage that state it"
            + (assumed.isPresent()
                ? ", since \"" + assumed.get().code() + "\" does not hold here"
                : ""));
    return Optional.empty();
  }

  /** A passage rarely names what it is about where it tells of it: the quote says the rest. */
  private Support ofQuoted(Optional<FactId> id, Stated stated) {
    if (isReadOffName(stated)) {
      return FROM_NAME;
    }
    boolean tied = stated.field().kind() == ValueKind.REFERENCE || stated.field() == Field.THEMES;
    return tied && isOfSubject(id, stated) ? FROM_SUBJECT : STATED;
  }

  private Optional<Support> assumed(Optional<FactId> id, Stated stated, Optional<Quote> nameQuote) {
    if (isTranslation(stated)) {
      return Optional.of(TRANSLATION);
    }
    if (isReadOffName(stated) && nameQuote.isPresent()) {
      return Optional.of(FROM_NAME);
    }
    return isOfSubject(id, stated) ? Optional.of(FROM_SUBJECT) : Optional.empty();
  }

  /** Whether the support needs no quote of its own here. */
  private boolean holds(
      Support support, Optional<FactId> id, Stated stated, Optional<Quote> nameQuote) {
    return switch (support) {
      case STATED -> false;
      case FROM_NAME -> isReadOffName(stated) && nameQuote.isPresent();
      case FROM_SUBJECT ->
          (source.isEmpty() || !stated.field().needsQuote()) && isOfSubject(id, stated);
      case TRANSLATION -> isTranslation(stated);
    };
  }

  private void checkQuote(Stated stated, Quote quote) {
    var name = stated.value().text();
    if (isName(stated)
        && knowsSource()
        && !isTranslation(stated)
        && !Subsequence.isOf(name, quote.text())) {
      problems.add(
          quote.position(),
          "the words of the name \""
              + name
              + "\" do not stand in this order in the quote \""
              + quote.text()
              + "\"; quote where the passage names it, or mend the name");
    }
  }

  private static boolean isReadOffName(Stated stated) {
    return stated.field() == Field.TYPE || stated.field() == Field.NAMED_AFTER;
  }

  /**
   * Where the document does not say what it is about or of which source, or which thing this is,
   * that was reported, and everything may be.
   */
  private boolean isOfSubject(Optional<FactId> id, Stated stated) {
    return about.isEmpty()
        || source.isEmpty()
        || id.isEmpty()
        || about.equals(id)
        || (stated.value() instanceof Value.Reference reference
            && reference.id().equals(about.get()));
  }

  /** Whether it is known of which source the passage is; where not, that was reported. */
  boolean knowsSource() {
    return source.isPresent();
  }

  /** Whether the value is a name in another language than the source's. */
  boolean isTranslation(Stated stated) {
    return isName(stated)
        && stated.value() instanceof Value.Text text
        && source.isPresent()
        && !text.language().equals(source.get().language());
  }

  private static boolean isName(Stated stated) {
    return stated.field() == Field.NAME || stated.field() == Field.ALT_NAME;
  }
}
