package org.innovationatlas.serve.question;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.query.Query;
import org.innovationatlas.question.Parameter;
import org.innovationatlas.question.Question;
import org.innovationatlas.question.UnfitValue;
import org.innovationatlas.serve.http.UnfitRequest;
import org.innovationatlas.text.Likeness;

/**
 * A question with the values that a request gives its parameters.
 *
 * @param question the question
 * @param values the values, by the names of declared parameters; those left out have their defaults
 */
public record Asked(Question question, Map<String, String> values) {
  private static final Set<String> OF_THE_ANSWER = Set.of("format", "lang");

  public Asked {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /**
   * Reads the values of a request. A form that is not filled in sends empty ones, which count as
   * left out.
   *
   * @throws UnfitRequest when a value is given for no parameter, or several for one
   */
  static Asked of(Question question, HttpServletRequest request) {
    var declared = question.parameters().stream().map(Parameter::name).toList();
    var values = new TreeMap<String, String>();
    request
        .getParameterMap()
        .forEach(
            (name, given) -> {
              if (!OF_THE_ANSWER.contains(name) && !String.join("", given).isEmpty()) {
                values.put(name, value(name, given, declared));
              }
            });
    return new Asked(question, values);
  }

  private static String value(String name, String[] given, List<String> declared) {
    if (!declared.contains(name)) {
      throw new UnfitRequest(
          "\"%s\" is no parameter of this question; it has %s.%s"
              .formatted(
                  name,
                  declared.isEmpty() ? "none" : String.join(", ", declared),
                  Likeness.didYouMean(name, declared)));
    }
    if (given.length > 1) {
      throw new UnfitRequest(
          "\"%s\" is given %d times; give it once.".formatted(name, given.length));
    }
    return given[0];
  }

  /**
   * The query, with the values in their places.
   *
   * @throws UnfitRequest when a value is none that the parameter takes
   */
  public Query query() {
    try {
      return question.with(values);
    } catch (UnfitValue e) {
      throw new UnfitRequest(String.valueOf(e.getMessage()));
    }
  }
}
