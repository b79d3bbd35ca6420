package org.innovationatlas.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * Makes questions fit the data that they are asked of: where that knows nothing of the things that
 * a question asks about by default, it asks about such things as the data has.
 */
public final class FittedQuestions {
  private static final Pattern PREFIX = Pattern.compile("(?m)^PREFIX (\\w+): <[^>]*>$");

  private final DatasetGraph data;
  private final Map<String, String> prefixes;

  /**
   * @param data within a transaction
   * @param prefixes those of the atlas whose things are taken
   */
  public FittedQuestions(DatasetGraph data, Map<String, String> prefixes) {
    this.data = data;
    this.prefixes = Map.copyOf(prefixes);
  }

  /** The questions, in their order. */
  public List<Question> of(List<Question> questions) {
    return questions.stream().map(this::of).toList();
  }

  private Question of(Question question) {
    var defaults = new LinkedHashMap<String, Node>();
    question.defaults().forEach((name, usual) -> keepUnknown(question, name, usual, defaults));
    if (defaults.isEmpty()) {
      return question;
    }
    return new Candidates(data, question)
        .values()
        .filter(values -> answers(question, values))
        .findFirst()
        .or(() -> new Candidates(data, question).values().findFirst())
        .map(values -> with(question, values))
        .orElse(question);
  }

  private void keepUnknown(Question question, String name, Node usual, Map<String, Node> unknown) {
    boolean isThing = question.parameter(name).filter(one -> !one.isLiteral()).isPresent();
    if (isThing && !data.contains(Node.ANY, usual, Node.ANY, Node.ANY)) {
      unknown.put(name, usual);
    }
  }

  private boolean answers(Question question, Map<String, Node> values) {
    var query = question.with(texts(values));
    query.setLimit(1);
    try (var execution = QueryExec.dataset(data).query(query).build()) {
      return query.isSelectType() ? execution.select().hasNext() : !execution.construct().isEmpty();
    }
  }

  private static Map<String, String> texts(Map<String, Node> values) {
    var texts = new LinkedHashMap<String, String>();
    values.forEach((name, value) -> texts.put(name, value.getURI()));
    return texts;
  }

  /** The question's text with other values, and with the prefixes of the atlas that has them. */
  private Question with(Question question, Map<String, Node> values) {
    var before = question.query().getPrefixMapping();
    var text =
        PREFIX
            .matcher(question.text())
            .replaceAll(
                found ->
                    "PREFIX %s: <%s>"
                        .formatted(
                            found.group(1),
                            ofThings(found.group(1), before.getNsPrefixURI(found.group(1)))));
    var after = Sparql.parse(text).getPrefixMapping();
    for (var value : values.entrySet()) {
      var fit = name(value.getValue(), after);
      text = question.parameter(value.getKey()).orElseThrow().withExample(text, fit);
      var usual = Objects.requireNonNull(question.defaults().get(value.getKey()));
      text =
          Pattern.compile("(?<=[\\s({])" + Pattern.quote(name(usual, before)) + "(?=[\\s)}])")
              .matcher(text)
              .replaceAll(Matcher.quoteReplacement(fit));
    }
    return Question.of(question.name(), text);
  }

  /** The namespace of a kind of things in the atlas, where a prefix is for that kind in another. */
  private String ofThings(String prefix, String namespace) {
    return namespace.endsWith("/" + prefix + "/")
        ? prefixes.getOrDefault(prefix, namespace)
        : namespace;
  }

  private static String name(Node node, PrefixMapping prefixes) {
    return Optional.ofNullable(prefixes.qnameFor(node.getURI())).orElse("<" + node.getURI() + ">");
  }
}
