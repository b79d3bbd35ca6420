package org.innovationatlas.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Fact;
import org.innovationatlas.model.FactId;
import org.innovationatlas.model.Statement;
import org.innovationatlas.model.Support;
import org.innovationatlas.text.Counted;

/**
 * How well the facts of documents are covered by words of their passages, and why those that have
 * no quote are known.
 *
 * @param quoted how many facts have a quote
 * @param unquoted the facts that have none
 */
public record EvidenceReport(long quoted, List<Unquoted> unquoted) {
  public EvidenceReport {
    unquoted = List.copyOf(unquoted);
  }

  /** A fact without a quote. */
  public record Unquoted(FactId id, Statement statement) {
    Support support() {
      return statement.evidence().support();
    }

    @Override
    public String toString() {
      return "%s %s \"%s\" (%s)"
          .formatted(id, statement.field().json(), statement.value().text(), statement.position());
    }
  }

  /** The report on the documents. */
  public static EvidenceReport of(Collection<Document> documents) {
    var unquoted = new ArrayList<Unquoted>();
    long quoted = 0;
    for (Document document : documents) {
      for (Fact fact : document.facts()) {
        for (Statement statement : fact.statements()) {
          if (statement.evidence().quote().isPresent()) {
            quoted++;
          } else {
            unquoted.add(new Unquoted(fact.id(), statement));
          }
        }
      }
    }
    return new EvidenceReport(quoted, unquoted);
  }

  /**
   * The report in lines: the share, then each fact without a quote under the reason why it is
   * known.
   */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    long translated = with(Support.TRANSLATION).size();
    long stated = quoted + unquoted.size() - translated;
    lines.add(
        String.format(
            Locale.ROOT,
            "%d of %s that a passage states have a quote (%.1f %%); %s not from a passage.",
            quoted,
            Counted.of(stated, "fact"),
            stated == 0 ? 100.0 : 100.0 * quoted / stated,
            translated == 1
                ? "1 translation of ours is"
                : translated + " translations of ours are"));
    for (Support support : Support.values()) {
      var facts = with(support);
      if (!facts.isEmpty()) {
        lines.add(Counted.of(facts.size(), "fact") + " without a quote, " + reason(support) + ":");
        facts.forEach(fact -> lines.add("  " + fact));
      }
    }
    return lines;
  }

  private List<Unquoted> with(Support support) {
    return unquoted.stream().filter(fact -> fact.support() == support).toList();
  }

  private static String reason(Support support) {
    return switch (support) {
      case STATED -> "said to be stated";
      case FROM_SUBJECT -> "known from what the passage is about (fromSubject)";
      case FROM_NAME -> "read off a name (fromName)";
      case TRANSLATION -> "our translation of a name (translation)";
    };
  }
}
