package org.innovationatlas.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Fact;
import org.innovationatlas.model.FactId;
import org.innovationatlas.model.Field;
import org.innovationatlas.model.PassageId;
import org.innovationatlas.model.Statement;
import org.innovationatlas.model.Value;

/**
 * Different values that passages give a thing where one passage may give one value only. It is no
 * problem: both are kept, each in the graph of its passage.
 *
 * @param id the thing
 * @param field the field
 * @param voices who says what, in the order of the passages
 */
public record Disagreement(FactId id, Field field, List<Voice> voices) {
  public Disagreement {
    voices = List.copyOf(voices);
  }

  /** What one passage says. */
  public record Voice(PassageId passage, Statement statement) {
    @Override
    public String toString() {
      var quote =
          statement.evidence().quote().map(words -> " by “" + words.text() + "”").orElse("");
      return "\""
          + statement.value().text()
          + "\""
          + quote
          + " in "
          + passage
          + " ("
          + statement.position()
          + ")";
    }
  }

  /** The disagreements between the documents, by thing and field. */
  public static List<Disagreement> between(Collection<Document> documents) {
    var voices = new TreeMap<Topic, List<Voice>>();
    for (Document document : documents) {
      for (Fact fact : document.facts()) {
        for (Statement statement : fact.statements()) {
          if (statement.field().isSingle()) {
            voices
                .computeIfAbsent(Topic.of(fact.id(), statement), absent -> new ArrayList<>())
                .add(new Voice(document.id(), statement));
          }
        }
      }
    }
    var disagreements = new ArrayList<Disagreement>();
    voices.forEach(
        (topic, said) -> {
          if (said.stream().map(Disagreement::value).distinct().count() > 1) {
            said.sort(Comparator.comparing(Voice::passage));
            disagreements.add(new Disagreement(topic.id(), topic.field(), said));
          }
        });
    return disagreements;
  }

  private static Value value(Voice voice) {
    return voice.statement().value();
  }

  @Override
  public String toString() {
    return id
        + " "
        + field.json()
        + ": "
        + voices.stream().map(Voice::toString).collect(Collectors.joining(", "));
  }

  private record Topic(FactId id, Field field, String language) implements Comparable<Topic> {
    static Topic of(FactId id, Statement statement) {
      var language = statement.value() instanceof Value.Text text ? text.language() : "";
      return new Topic(id, statement.field(), language);
    }

    @Override
    public int compareTo(Topic other) {
      return Comparator.comparing(Topic::id)
          .thenComparing(Topic::field)
          .thenComparing(Topic::language)
          .compare(this, other);
    }
  }
}
