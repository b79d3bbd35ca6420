package org.innovationatlas.serve.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.innovationatlas.serve.description.View;
import org.innovationatlas.serve.http.Languages;
import org.innovationatlas.serve.question.Asked;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an answer shows.
 *
 * @param asked the question and the values of its parameters
 * @param fields the parameters
 * @param columns the names of the columns
 * @param rows the cells; of what is not stated an empty one
 * @param formats the endings of the formats in which the answer is to be had
 */
public record AnswerPage(
    Asked asked,
    String language,
    List<Fields.Field> fields,
    List<String> columns,
    List<List<Cell>> rows,
    List<String> formats) {
  private static final List<String> OF_ROWS = List.of("csv", "tsv", "json", "xml");
  private static final List<String> OF_GRAPHS = List.of("ttl", "jsonld", "nt", "rdf");
  private static final Node NOTHING = NodeFactory.createLiteralString("");

  public AnswerPage {
    fields = List.copyOf(fields);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    formats = List.copyOf(formats);
  }

  /** A value, which may be a number. */
  public record Cell(Link link, boolean number) {}

  static AnswerPage of(Site site, Names names, Asked asked, RowSetRewindable answer) {
    var variables = answer.getResultVars();
    var rows = new ArrayList<List<Cell>>();
    answer.forEachRemaining(
        row ->
            rows.add(variables.stream().map(variable -> cell(row.get(variable), names)).toList()));
    return of(site, names, asked, variables.stream().map(Var::getVarName).toList(), rows, OF_ROWS);
  }

  static AnswerPage of(Site site, Names names, Asked asked, Graph graph) {
    var rows = new ArrayList<List<Cell>>();
    graph
        .find()
        .mapWith(
            triple ->
                List.of(
                    cell(triple.getSubject(), names),
                    cell(triple.getPredicate(), names),
                    cell(triple.getObject(), names)))
        .forEach(rows::add);
    rows.sort(
        Comparator.comparing((List<Cell> row) -> row.get(0).link().node().toString())
            .thenComparing(row -> row.get(1).link().text()));
    return of(site, names, asked, List.of("subject", "property", "object"), rows, OF_GRAPHS);
  }

  private static AnswerPage of(
      Site site,
      Names names,
      Asked asked,
      List<String> variables,
      List<List<Cell>> rows,
      List<String> formats) {
    var text = Messages.in(names.language());
    var columns =
        variables.stream()
            .map(variable -> text.find("column." + variable).orElseGet(() -> words(variable)))
            .toList();
    var fields = new Fields(site, names, asked).all();
    return new AnswerPage(asked, names.language(), fields, columns, rows, formats);
  }

  private static Cell cell(@Nullable Node node, Names names) {
    if (node == null) {
      return new Cell(names.link(NOTHING), false);
    }
    return ownWord(node, names)
        .map(word -> new Cell(new Link(node, word, "", ""), false))
        .orElseGet(() -> new Cell(names.link(node), isNumber(node)));
  }

  /** A word that is not of the data, but of the question, which is in English. */
  private static Optional<String> ownWord(Node node, Names names) {
    return node.isLiteral() && node.getLiteralDatatype().equals(XSDDatatype.XSDstring)
        ? Messages.in(names.language())
            .find("cell." + node.getLiteralLexicalForm().replace(' ', '-'))
        : Optional.empty();
  }

  private static boolean isNumber(Node node) {
    if (!node.isLiteral()) {
      return false;
    }
    RDFDatatype type = node.getLiteralDatatype();
    return type.getJavaClass() != null && Number.class.isAssignableFrom(type.getJavaClass());
  }

  /** The words that a name in camel case is made of. */
  private static String words(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }

  String title(String language) {
    return asked.question().words(language);
  }

  /** The view, with the values that were asked for. */
  View view(View view) {
    var parameters = new TreeMap<String, List<String>>();
    asked.values().forEach((name, value) -> parameters.put(name, List.of(value)));
    return new View(view.path(), view.language(), view.formats(), parameters);
  }

  /** The question in another language; empty where it is not said in one. */
  public String otherWords() {
    return Languages.ALL.stream()
        .filter(other -> !other.equals(language))
        .flatMap(other -> Optional.ofNullable(asked.question().words().get(other)).stream())
        .findFirst()
        .orElse("");
  }

  /** The values that were asked for, as a part of an address. */
  public String queryString() {
    return asked.values().isEmpty()
        ? ""
        : asked.values().entrySet().stream()
            .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  /** The question in SPARQL. */
  public String query() {
    return asked.values().isEmpty() ? asked.question().text() : asked.query().serialize();
  }

  /** The question in SPARQL, as a part of an address. */
  public String queryParameter() {
    return encode(query());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
