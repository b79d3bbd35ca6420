package org.innovationatlas.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.innovationatlas.text.Likeness;
import org.innovationatlas.vocab.Prefixes;

/**
 * A question in SPARQL.
 *
 * @param name its name, as in an address
 * @param words what it asks, by the tag of the language; empty where no comment says so
 * @param parameters those that it declares
 * @param text the query
 */
public record Question(
    String name, Map<String, String> words, List<Parameter> parameters, String text) {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  public Question {
    words = Map.copyOf(words);
    parameters = List.copyOf(parameters);
  }

  /**
   * Reads a question.
   *
   * @param text a query of SPARQL 1.1
   * @throws NotSparql when it is none
   */
  public static Question of(String name, String text) {
    var prefixes = PrefixMapping.Factory.create().setNsPrefixes(Prefixes.shared());
    prefixes.setNsPrefixes(Sparql.parse(text).getPrefixMapping());
    var words = new LinkedHashMap<String, String>();
    var parameters = new ArrayList<Parameter>();
    for (String line : text.lines().takeWhile(one -> one.startsWith("#")).toList()) {
      var parameter = Parameter.declared(line, prefixes);
      parameter.ifPresent(parameters::add);
      if (parameter.isEmpty()) {
        words.putIfAbsent(HAN.matcher(line).find() ? "zh" : "en", line.substring(1).strip());
      }
    }
    return new Question(name, words, parameters, text);
  }

  /** The query as it stands, which the caller may change. */
  public Query query() {
    return Sparql.parse(text);
  }

  /** What it asks, in the language if it is said in that, else in any, else its name. */
  public String words(String language) {
    return Optional.ofNullable(words.get(language))
        .or(() -> words.values().stream().findFirst())
        .orElse(name);
  }

  /**
   * The query with values in the place of its defaults, or of its variables where it has none. The
   * values are set into the parsed query, so that none can change what is asked.
   *
   * @param values texts by the names of parameters, or of variables that are no declared parameters
   * @throws UnfitValue when a name is none of them, or a text means no value of the parameter
   */
  public Query with(Map<String, String> values) {
    var query = query();
    var variables = variables(query);
    var terms = new HashMap<Var, Node>();
    values.forEach(
        (variable, text) -> {
          if (!variables.contains(variable)) {
            throw new UnfitValue(unknown(variable, variables));
          }
          terms.put(Var.alloc(variable), term(variable, text, query));
        });
    return terms.isEmpty() ? query : withTerms(query, terms);
  }

  /** The parameter of the name, if it declares it. */
  public Optional<Parameter> parameter(String name) {
    return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }

  /** What the variables stand for where no value is given: the first row of VALUES. */
  public Map<String, Node> defaults() {
    var defaults = new LinkedHashMap<String, Node>();
    visitData(
        query(),
        data ->
            data.getRows().stream()
                .limit(1)
                .forEach(row -> row.forEach((one, term) -> defaults.put(one.getVarName(), term))));
    return defaults;
  }

  private static void visitData(Query query, Consumer<ElementData> visitor) {
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementData data) {
            visitor.accept(data);
          }
        });
  }

  private Node term(String variable, String text, Query query) {
    return parameter(variable)
        .map(parameter -> parameter.term(text, query.getPrefixMapping()))
        .orElseGet(() -> FreeTerm.of(text, query.getPrefixMapping()));
  }

  private static List<String> variables(Query query) {
    return Optional.ofNullable(query.getQueryPattern()).stream()
        .flatMap(pattern -> PatternVars.vars(pattern).stream())
        .map(Var::getVarName)
        .toList();
  }

  private static String unknown(String variable, List<String> variables) {
    var near = Likeness.didYouMean(variable, variables);
    return "\"%s\" is not a variable of the query%s"
        .formatted(
            variable,
            near.isEmpty() ? "; expected one of " + String.join(", ", variables) : "." + near);
  }

  private static Query withTerms(Query query, Map<Var, Node> terms) {
    var defaults = new HashSet<Var>();
    visitData(query, data -> defaults.addAll(data.getVars()));
    var free = new HashMap<>(terms);
    free.keySet().removeAll(defaults);
    var given = QueryTransformOps.transform(query, new ParameterDefaults(terms));
    return free.isEmpty() ? given : QueryTransformOps.replaceVars(given, free);
  }
}
